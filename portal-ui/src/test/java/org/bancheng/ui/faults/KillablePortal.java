package org.bancheng.ui.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.bancheng.ui.Bancheng;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.springframework.boot.SpringApplication;

/**
 * The whole portal in a process of its own, jobs and pages running. Beside the pages it takes one
 * form a line, the form's token, and answers with the reference when the matter is filed.
 */
final class KillablePortal {

    private KillablePortal() {}

    /**
     * @param args the port for forms, then the portal's settings
     */
    public static void main(String[] args) throws IOException {
        var settings = new String[args.length - 1];
        System.arraycopy(args, 1, settings, 0, settings.length);
        var intake = SpringApplication.run(Bancheng.class, settings).getBean(PetitionIntake.class);
        try (var entrance =
                new ServerSocket(
                        Integer.parseInt(args[0]), 100, InetAddress.getByName("127.0.0.1"))) {
            while (true) {
                var line = entrance.accept();
                Thread.startVirtualThread(() -> serve(line, intake));
            }
        }
    }

    private static void serve(Socket line, PetitionIntake intake) {
        try (line;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (var token = in.readLine(); token != null; token = in.readLine()) {
                out.println(intake.file(form(), token).reference());
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static PetitionForm form() {
        return new PetitionForm(
                "异地车辆过户",
                "VEHICLE",
                "HALL-330106",
                null,
                "三次都没有办成",
                "冯先生",
                new PhoneNumber("138 0000 0001"),
                new EmailAddress("feng@example.org"),
                Set.of(Signal.QUICK_FIX),
                Locale.SIMPLIFIED_CHINESE);
    }
}
