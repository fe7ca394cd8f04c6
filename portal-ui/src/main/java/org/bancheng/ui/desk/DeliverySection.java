package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.bancheng.notification.outbox.DeliveryLine;
import org.bancheng.notification.outbox.DeliveryLine.State;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Moment;

/** Which notices went out and what became of them; open when one could not be delivered. */
class DeliverySection extends Block {

    DeliverySection(List<DeliveryLine> lines) {
        super("desk.deliveries");
        addClassName("deliveries");
        long failed = lines.stream().filter(line -> line.state() == State.FAILED).count();
        if (failed > 0) {
            var notice = new Paragraph(text("desk.deliveries.failed", failed));
            notice.addClassNames("notice", "urgent");
            add(notice);
        }
        var list = new OrderedList();
        lines.forEach(line -> list.add(item(line)));
        var details = new NativeDetails(text("desk.deliveries.count", lines.size()), list);
        details.setOpen(failed > 0);
        add(details);
    }

    private static ListItem item(DeliveryLine line) {
        var what = new Span(text("desk.delivery.event." + line.event()));
        what.addClassName("strong");
        var head =
                new Div(
                        what,
                        Badge.of("desk.delivery.state." + line.state(), tone(line.state())),
                        Moment.minute(line.at()));
        head.addClassName("head");
        return new ListItem(head, new Span(inLocale(locale -> way(line, locale))));
    }

    /** 邮件 → 群众，试了 3 次 (550 5.1.1). */
    private static String way(DeliveryLine line, Locale locale) {
        var way =
                I18NProvider.translate(
                        locale,
                        "desk.delivery.way",
                        I18NProvider.translate(locale, "desk.delivery.channel." + line.channel()),
                        I18NProvider.translate(
                                locale, "desk.delivery.audience." + line.audience()));
        if (line.state() == State.SENT || line.attempts() == 0) {
            return way;
        }
        var code = line.code() == null ? "" : line.code();
        return way + I18NProvider.translate(locale, "desk.delivery.tried", line.attempts(), code);
    }

    private static Badge.Tone tone(State state) {
        return switch (state) {
            case WAITING -> Badge.Tone.QUIET;
            case SENT -> Badge.Tone.GOOD;
            case FAILED -> Badge.Tone.ALARM;
        };
    }
}
