package org.bancheng.db.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Asks a server on this machine whether it takes work. */
record Probe(int port, String password) {

    String url() {
        return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED"
                .formatted(port, ServerProcess.DATABASE);
    }

    boolean answers() {
        String hasty = url() + "&connectTimeout=1000&socketTimeout=2000";
        try (Connection connection =
                DriverManager.getConnection(hasty, ServerProcess.USER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
