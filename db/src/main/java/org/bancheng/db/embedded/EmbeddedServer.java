package org.bancheng.db.embedded;

import java.io.IOException;
import java.util.Map;
import org.bancheng.db.DataFolder;
import org.bancheng.db.SettingProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server of a data folder, held for as long as this object is open. Several processes
 * may hold the same server; the last to close stops it.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Object MONITOR = new Object();

    private final ServerFolder folder;
    private final Tenancy tenancy;
    private final FolderLock lock;
    private final int port;
    private final boolean startedHere;
    private boolean closed;

    private EmbeddedServer(
            ServerFolder folder, Tenancy tenancy, FolderLock lock, int port, boolean startedHere) {
        this.folder = folder;
        this.tenancy = tenancy;
        this.lock = lock;
        this.port = port;
        this.startedHere = startedHere;
    }

    /**
     * Joins the server that runs on the folder, or starts it: four seconds the first time, two
     * later. Waits while another process is starting or stopping it.
     *
     * @throws SettingProblem if the folder has an owner already and this one wants to own it
     * @throws ServerFailure if the server cannot be started; the message holds its last words
     */
    public static EmbeddedServer open(DataFolder data, Tenancy tenancy) {
        ServerFolder folder = ServerFolder.in(data);
        synchronized (MONITOR) {
            try {
                FolderLock lock = FolderLock.change(folder.locks());
                try {
                    return open(folder, tenancy, lock);
                } finally {
                    lock.changed();
                }
            } catch (IOException e) {
                throw new ServerFailure("The embedded database cannot be started: " + e, e);
            }
        }
    }

    private static EmbeddedServer open(ServerFolder folder, Tenancy tenancy, FolderLock lock)
            throws IOException {
        if (tenancy == Tenancy.OWN) {
            if (!lock.own()) {
                throw new SettingProblem(
                        DataFolder.SETTING,
                        "already running at %s on %s".formatted(folder.owner(), folder.root()));
            }
            folder.rememberOwner(Map.of("pid", ProcessHandle.current().pid()));
        }
        try {
            ServerProcess process = new ServerProcess(folder);
            boolean used = lock.isUsed();
            boolean joined = used && process.running().isPresent();
            int port;
            if (joined) {
                port = process.join();
            } else {
                process.running().ifPresent(process::stopOrphan);
                // Others may hold a server that died: they find it again on the same port.
                port = process.start(used ? folder.port().orElse(null) : null);
            }
            lock.use();
            EmbeddedServer server = new EmbeddedServer(folder, tenancy, lock, port, !joined);
            server.watch();
            return server;
        } catch (IOException | RuntimeException e) {
            if (tenancy == Tenancy.OWN) {
                lock.disown();
            }
            throw e;
        }
    }

    /** Without parameters that decide about time zones or timeouts: the data source adds those. */
    public String jdbcUrl() {
        return new Probe(port, "").url();
    }

    public String user() {
        return ServerProcess.USER;
    }

    public String password() {
        return folder.password();
    }

    /** Whether this object started the server, rather than joined one that ran. */
    public boolean startedHere() {
        return startedHere;
    }

    /** Whether no other process may own the folder while this object is open. */
    public boolean isOwner() {
        return tenancy == Tenancy.OWN;
    }

    /** Tells the folder where its owner can be reached, so that a second owner can say so. */
    public void announce(String address) {
        folder.rememberOwner(Map.of("pid", ProcessHandle.current().pid(), "address", address));
    }

    private void watch() {
        new ServerProcess(folder)
                .running()
                .ifPresent(server -> server.onExit().thenRunAsync(this::revive));
    }

    private void revive() {
        synchronized (MONITOR) {
            if (closed) {
                return;
            }
            try {
                FolderLock.change(folder.locks());
                try {
                    ServerProcess process = new ServerProcess(folder);
                    if (process.running().isEmpty()) {
                        log.error("The embedded database died and is started again on {}", port);
                        process.start(port);
                    }
                    watch();
                } finally {
                    lock.changed();
                }
            } catch (IOException | RuntimeException e) {
                log.error("The embedded database could not be started again", e);
            }
        }
    }

    /** Leaves the server; stops it if nobody else uses it. Closing twice does nothing. */
    @Override
    public void close() {
        synchronized (MONITOR) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                FolderLock.change(folder.locks());
                try {
                    leave();
                } finally {
                    lock.changed();
                }
            } catch (IOException e) {
                throw new ServerFailure("The embedded database cannot be stopped: " + e, e);
            }
        }
    }

    private void leave() throws IOException {
        if (tenancy == Tenancy.OWN) {
            lock.disown();
        }
        lock.leave();
        if (!lock.isUsed()) {
            ServerProcess process = new ServerProcess(folder);
            process.running().ifPresent(process::stop);
        }
    }
}
