package org.bancheng.ui.testing;

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

/**
 * A line to the running portal that is as slow as a telephone's where somebody stands in a cellar,
 * and breaks when it is told to.
 */
public final class SlowLine implements AutoCloseable {

    private static final int BLOCK = 4 * 1024;

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int bytesPerSecond = Integer.MAX_VALUE;
    private volatile boolean dead;
    private long carried;

    public SlowLine() {
        target = Portal.running().address("/").getPort();
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + listening.getLocalPort() + path);
    }

    /** What the sender's side carries from now on. */
    public void slowTo(int bytes) {
        bytesPerSecond = bytes;
    }

    /** Waits until the sender's side has carried so many bytes, at most half a minute. */
    public synchronized void untilCarried(long bytes) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (carried < bytes) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(carried + " bytes were carried, not " + bytes);
            }
            wait(left);
        }
    }

    private synchronized void count(int bytes) {
        carried += bytes;
        notifyAll();
    }

    /** Every connection breaks, and none can be made until {@link #mend}. */
    public void cut() {
        dead = true;
        open.forEach(SlowLine::reset);
    }

    public void mend() {
        dead = false;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                if (dead) {
                    reset(caller);
                    continue;
                }
                var portal = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(caller);
                open.add(portal);
                Thread.ofVirtual().start(() -> carry(caller, portal, true));
                Thread.ofVirtual().start(() -> carry(portal, caller, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean slow) {
        byte[] block = new byte[BLOCK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (slow && bytesPerSecond < Integer.MAX_VALUE) {
                    // The slowness itself, not a wait for anything.
                    Thread.sleep(Math.max(1, read * 1_000L / bytesPerSecond));
                }
                out.write(block, 0, read);
                out.flush();
                if (slow) {
                    count(read);
                }
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            reset(from);
            reset(to);
        } finally {
            open.remove(from);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
