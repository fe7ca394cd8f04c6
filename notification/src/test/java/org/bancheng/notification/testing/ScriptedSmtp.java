package org.bancheng.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A mail server that misbehaves on request; each answer given to {@link #next} is used once. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Answers instead of the usual one: drop the line without a word. */
    public static final String DROP = "DROP";

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Scripted> script = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Semaphore slow = new Semaphore(0);
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile boolean waits;

    private record Scripted(String verb, String answer) {}

    public ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What to answer to the next command of the verb; {@code .} is the end of the text. */
    public ScriptedSmtp next(String verb, String answer) {
        script.add(new Scripted(verb, answer));
        return this;
    }

    /** Keeps every mail unanswered at its end until {@link #goOn()}. */
    public ScriptedSmtp slow() {
        waits = true;
        return this;
    }

    /** Waits until a slow mail has come to its end. */
    public void awaitMail() throws InterruptedException {
        reached.await();
    }

    public void goOn() {
        waits = false;
        slow.release(1000);
    }

    /** The texts of all mails that arrived whole, answered or not. */
    public List<String> taken() {
        return taken;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                threads.submit(() -> serve(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private Void serve(Socket line) throws IOException, InterruptedException {
        try (line;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = line.getOutputStream()) {
            if (!say(out, answer("GREETING", "220 ready"))) {
                return null;
            }
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                String verb = command.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
                if (!say(out, answer(verb, usual(verb)))) {
                    return null;
                }
                if (verb.equals("DATA") && !text(in, out)) {
                    return null;
                }
            }
        }
        return null;
    }

    private boolean text(BufferedReader in, OutputStream out)
            throws IOException, InterruptedException {
        StringBuilder mail = new StringBuilder();
        for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            mail.append(text).append('\n');
        }
        taken.add(mail.toString());
        reached.countDown();
        if (waits) {
            slow.acquire();
        }
        return say(out, answer(".", "250 taken"));
    }

    private String answer(String verb, String usual) {
        Scripted first = script.peek();
        if (first != null && first.verb().equals(verb)) {
            script.remove();
            return first.answer();
        }
        return usual;
    }

    private static String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> "250 hello";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static boolean say(OutputStream out, String answer) throws IOException {
        if (answer.equals(DROP)) {
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !answer.startsWith("221") && !answer.startsWith("421");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
