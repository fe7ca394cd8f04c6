package org.bancheng.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The last resort for everything nobody foresaw: logs it under an incident number, and apologises
 * with that number. Nothing else of the fault reaches the person.
 */
@Component
public class IncidentHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentHandler.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHOWN_MILLIS = 20_000;

    @Override
    public void error(ErrorEvent event) {
        var incident = record(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> apologise(ui.getTranslation("common.failure.text", incident)));
        }
    }

    /** Logs the fault and returns the number it can be found by. */
    public String record(Throwable fault) {
        var incident = String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
        LOG.error("Incident {}", incident, fault);
        return incident;
    }

    private static void apologise(String text) {
        var notification = Notification.show(text, SHOWN_MILLIS, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }
}
