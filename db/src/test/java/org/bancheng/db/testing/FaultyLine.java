package org.bancheng.db.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to the database that swallows everything, or breaks, on request; local only. */
public final class FaultyLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final String host;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean swallows;

    private FaultyLine(String host, int to) throws IOException {
        this.entrance = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        this.host = host;
        this.to = to;
        carriers.submit(this::accept);
    }

    /** To the server of the database. */
    public static FaultyLine to(TestDatabase database) {
        URI server = server(database);
        try {
            return new FaultyLine(server.getHost(), server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database's address by way of this line. */
    public String url(TestDatabase database) {
        URI server = server(database);
        return database.url()
                .replace(
                        server.getHost() + ":" + server.getPort(),
                        "127.0.0.1:" + entrance.getLocalPort());
    }

    private static URI server(TestDatabase database) {
        return URI.create(database.url().substring("jdbc:".length()));
    }

    /**
     * From now on nothing arrives and nobody is told; connections stay open and new ones succeed.
     */
    public void swallow() {
        swallows = true;
    }

    /** New connections work again; those that lost bytes are broken. */
    public void recover() {
        swallows = false;
        reset();
    }

    /** Breaks every connection at once. */
    public void reset() {
        for (Socket each : open) {
            cut(each);
        }
    }

    private Void accept() throws IOException {
        while (true) {
            Socket near = entrance.accept();
            Socket far = new Socket(host, to);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(near);
            open.add(far);
            carriers.submit(() -> carry(near, far));
            carriers.submit(() -> carry(far, near));
        }
    }

    private void carry(Socket from, Socket into) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            byte[] buffer = new byte[16384];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!swallows) {
                    out.write(buffer, 0, n);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // one side has gone: so does the other
        }
        if (!swallows) {
            cut(from);
            cut(into);
        }
    }

    private void cut(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it was closed already
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        reset();
        carriers.shutdownNow();
    }
}
