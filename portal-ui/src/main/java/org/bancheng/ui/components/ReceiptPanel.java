package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.bancheng.workflow.handling.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * 回执: the code, shown once, and what happens next. The page is not left before 我已保存查询码 is ticked or
 * the code is typed again: links and the button say so, and the browser asks before the tab closes.
 */
public class ReceiptPanel extends Div {

    private final ErrorSummary errors = new ErrorSummary();
    private final ReceiptCodeBox code;
    private final KeptCheck kept;
    private final DescriptionList facts = new DescriptionList();
    private final Runnable done;
    private @Nullable Registration guard;

    /**
     * A receipt in the words of a lane.
     *
     * @param words prefix of its keys: {@code .title}, {@code .lead}, {@code .next.1} to {@code
     *     .next.3}
     * @param done leaves the page; runs once, after the code was saved
     */
    public ReceiptPanel(Receipt receipt, String words, Runnable done) {
        this(receipt, words, "components.receipt.done", done);
    }

    /**
     * A receipt that is left by a button of other words.
     *
     * @param doneKey of the button that leaves the page
     */
    public ReceiptPanel(Receipt receipt, String words, String doneKey, Runnable done) {
        this.done = done;
        this.code = new ReceiptCodeBox(receipt);
        this.kept = new KeptCheck(receipt.code(), this::changed);
        addClassNames("column", "receipt");
        var title = new H1(text(words + ".title"));
        title.getElement().setAttribute("tabindex", "-1");
        facts.addClassName("facts");
        addFact("components.receipt.reference", reference(receipt));
        if (receipt.promised().current() != null) {
            var day = Moment.day(receipt.promised().current());
            day.setId("promise");
            addFact("components.promise", promise(day, receipt));
        }
        add(errors, title, new Paragraph(text(words + ".lead")), code, facts, next(words));
        add(leaving(doneKey));
        title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }

    /** Adds a line below the reference and the date, such as the unit and its telephone. */
    public ReceiptPanel addFact(String key, Component value) {
        var row = new Div();
        row.add(
                new DescriptionList.Term(new Span(text(key))),
                new DescriptionList.Description(value));
        facts.add(row);
        return this;
    }

    public ReceiptPanel addFact(String key, Signal<String> value) {
        return addFact(key, new Span(value));
    }

    /** Whom the picture of the receipt says to call; without a number it is the service line. */
    public ReceiptPanel call(@Nullable String telephone) {
        code.setTelephone(telephone);
        return this;
    }

    /** Whether the person says the code is kept. */
    public boolean isSaved() {
        return kept.isKept();
    }

    private void changed() {
        errors.clear();
        getElement().executeJs("this.$saved = $0", isSaved());
    }

    private static Span reference(Receipt receipt) {
        var reference = new Span(receipt.reference());
        reference.setId("reference");
        return reference;
    }

    private static Div promise(Moment day, Receipt receipt) {
        var value = new Div(day);
        if (receipt.promised().provisional()) {
            value.add(new Paragraph(text("components.promise.provisional")));
        }
        if (receipt.count() != null) {
            value.add(PromiseBox.why(receipt.count()));
        }
        return value;
    }

    private static Div next(String words) {
        var list = new OrderedList();
        for (var line : List.of("1", "2", "3")) {
            list.add(new ListItem(text(words + ".next." + line)));
        }
        var next = new Div(new H2(text("components.receipt.next")), list);
        next.addClassName("next");
        return next;
    }

    private Div leaving(String doneKey) {
        var leave = new Button(text(doneKey));
        leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        leave.addClickListener(click -> {
            if (mayLeave()) {
                done.run();
            }
        });
        var box = new Div(kept, leave);
        box.addClassName("leaving");
        return box;
    }

    private boolean mayLeave() {
        if (isSaved()) {
            return true;
        }
        errors.clear();
        kept.complain(errors);
        errors.show();
        return false;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        guard = event.getUI().addBeforeLeaveListener(this::hold);
        getElement()
                .executeJs(
                        """
                        this.$ask = event => {
                          if (!this.$saved && this.isConnected) {
                            event.preventDefault();
                          }
                        };
                        window.addEventListener('beforeunload', this.$ask);
                        """);
    }

    private void hold(BeforeLeaveEvent event) {
        if (!mayLeave()) {
            var navigation = event.postpone();
            // Until it is called off, the browser follows no other link.
            event.getUI().access(navigation::cancel);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (guard != null) {
            guard.remove();
        }
    }
}
