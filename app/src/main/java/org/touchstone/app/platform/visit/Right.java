package org.touchstone.app.platform.visit;

/// One thing that somebody may do in the workbench. An address names the right it asks for with [Permits]; a role is a
/// set of rights.
///
/// New rights go to the end: the names are stored with the tokens of programs.
public enum Right {
    /// Open to everybody, signed in or not: signing in itself, the stylesheet, the sign of life.
    ANYBODY("right.anybody"),
    /// What concerns oneself only: language, password, own sessions and tokens.
    OWN_ACCOUNT("right.own-account"),
    SEE_FINDINGS("right.see-findings"),
    EDIT_CYCLES("right.edit-cycles"),
    BRING_DATA("right.bring-data"),
    CALL_BACK("right.call-back"),
    INSPECT("right.inspect"),
    PLAN("right.plan"),
    /// Invite people, change their roles and branches, shut them out.
    MANAGE_PEOPLE("right.manage-people"),
    /// Read and take away the trail of what everybody did.
    READ_TRAIL("right.read-trail"),
    /// Read the cycles, as drafted and as published.
    SEE_CYCLES("right.see-cycles"),
    /// Say how critical a moment is.
    JUDGE_MOMENTS("right.judge-moments"),
    /// Watch over the server: how much it holds, and how it does.
    WATCH("right.watch");

    private final String key;

    Right(String key) {
        this.key = key;
    }

    /// The key of its name among the texts.
    public String key() {
        return key;
    }
}
