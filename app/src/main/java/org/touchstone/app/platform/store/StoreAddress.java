package org.touchstone.app.platform.store;

import java.nio.file.Path;
import java.util.Map;

/// Where the data is kept.
public sealed interface StoreAddress {

    /// The variable of the environment that names a PostgreSQL: `jdbc:postgresql://host/database`.
    String URL_VARIABLE = "TOUCHSTONE_DATABASE_URL";
    /// The variable with the name to log in with.
    String USER_VARIABLE = "TOUCHSTONE_DATABASE_USER";
    /// The variable with the password.
    String PASSWORD_VARIABLE = "TOUCHSTONE_DATABASE_PASSWORD";

    /// A file of SQLite in a folder, which is made if it is not there. One program at a time.
    ///
    /// @param folder also holds what belongs beside the file, such as its lock
    record Embedded(Path folder) implements StoreAddress {

        /// The file of the database.
        public Path file() {
            return folder.resolve("touchstone.db");
        }

        /// Held while a program has the database open.
        Path lock() {
            return folder.resolve("touchstone.lock");
        }
    }

    /// A PostgreSQL, shared by any number of programs.
    ///
    /// @param url begins with `jdbc:postgresql:`
    /// @param user "" to let the URL or the system say who
    /// @param password "" if none is needed
    record Shared(String url, String user, String password) implements StoreAddress {
        public Shared {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException(
                        URL_VARIABLE + " begins with '" + beginning(url)
                                + "', expected jdbc:postgresql://HOST/DATABASE. Correct it, or unset it to keep the data in a file.");
            }
        }

        /// Says no password.
        @Override
        public String toString() {
            int query = url.indexOf('?');
            return query < 0 ? url : url.substring(0, query);
        }

        /// No more of it, for the rest may hold a password.
        private static String beginning(String url) {
            String[] parts = url.split(":", -1);
            return parts.length > 2 ? parts[0] + ":" + parts[1] + ":" : "something else";
        }
    }

    /// The address that the environment names, or else the folder.
    static StoreAddress of(Path folder, Map<String, String> environment) {
        String url = environment.getOrDefault(URL_VARIABLE, "");
        return url.isBlank()
                ? new Embedded(folder)
                : new Shared(
                        url.strip(),
                        environment.getOrDefault(USER_VARIABLE, ""),
                        environment.getOrDefault(PASSWORD_VARIABLE, ""));
    }
}
