package org.touchstone.app.account.trail;

import java.util.Locale;

/// What can be done that the trail tells of.
public enum Deed {
    SET_UP("deed.set-up"),
    SIGN_IN("deed.sign-in"),
    SIGN_OUT("deed.sign-out"),
    SIGN_OUT_EVERYWHERE("deed.sign-out-everywhere"),
    END_SESSION("deed.end-session"),
    INVITE("deed.invite"),
    WITHDRAW("deed.withdraw"),
    ACCEPT("deed.accept"),
    CHANGE_ROLE("deed.change-role"),
    DISABLE("deed.disable"),
    ENABLE("deed.enable"),
    PASSWORD("deed.password"),
    PASSWORD_LINK("deed.password-link"),
    /// A link for an owner, made on the machine of the server itself.
    OWNER_LINK("deed.owner-link"),
    MAKE_TOKEN("deed.make-token"),
    REVOKE_TOKEN("deed.revoke-token"),
    USE_TOKEN("deed.use-token"),
    EXPORT_TRAIL("deed.export-trail"),
    EXPORT_FIGURES("deed.export-figures"),
    /// Asked for an address that the role does not include.
    DENIED("deed.denied"),
    DEMO("deed.demo"),
    BEGIN_CYCLE("deed.begin-cycle"),
    PUBLISH_CYCLE("deed.publish-cycle"),
    CHANGE_BRANCHES("deed.change-branches"),
    /// Took an import out and put the same file in its place, mended.
    REPLACE_IMPORT("deed.replace-import"),
    CALL_BACK("deed.call-back");

    private final String key;

    Deed(String key) {
        this.key = key;
    }

    /// The deed of a code.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// How it is written in the database and in exports.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its name among the texts.
    public String key() {
        return key;
    }
}
