package org.bancheng.workflow.cleaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Starts the child from what this portal itself was started from: a folder of classes, an extracted
 * archive, or the one archive with libraries inside.
 */
final class ChildCommand {

    private static final String NESTED =
            "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final String LOGGING = "org.apache.commons.logging.impl.";

    private ChildCommand() {}

    /**
     * @param megabytes of heap
     */
    static Process start(int megabytes, Format format, int megapixels) throws IOException {
        String main = CleaningProgram.class.getName();
        ProcessBuilder builder =
                new ProcessBuilder(
                        java(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + nowhere(),
                        "-Djava.awt.headless=true",
                        "-Dorg.apache.commons.logging.LogFactory=" + LOGGING + "LogFactoryImpl",
                        "-Dorg.apache.commons.logging.Log=" + LOGGING + "NoOpLog",
                        "-Dloader.main=" + main,
                        "-cp",
                        System.getProperty("java.class.path"),
                        isNested() ? NESTED : main,
                        format.name(),
                        Integer.toString(megapixels));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> settings = builder.environment();
        settings.keySet().retainAll(List.of("SystemRoot", "LANG")); // no password, no address
        return builder.start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String nowhere() {
        return System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null";
    }

    private static boolean isNested() {
        try {
            Class.forName(NESTED, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException plain) {
            return false;
        }
    }
}
