package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.bancheng.workflow.commitment.CommitmentSheet;
import org.bancheng.workflow.commitment.CommitmentSheet.PaperLine;
import org.bancheng.workflow.commitment.CommitmentState;
import org.bancheng.workflow.commitment.PaperState;
import org.bancheng.workflow.matters.MatterState;

/** 容缺办: the office's date and the resident's dates side by side; neither moves the other. */
public class TwoClocks extends Div {

    public TwoClocks(CommitmentSheet sheet, MatterState state) {
        addClassName("commitment-clocks");
        LocalDate promise = sheet.promise();
        var office = clock("commitment.clock.office");
        if (promise != null) {
            office.add(Moment.day(promise));
            if (state.isOpen()) {
                office.add(Badge.timeLeft(state, sheet.promiseLeft(), sheet.promiseLeft() < 0));
            }
        }
        office.add(new Span(text("commitment.clock.office.text")));
        var resident = clock("commitment.clock.resident");
        for (var line : sheet.papers()) {
            resident.add(paper(line, sheet.state()));
        }
        add(office, resident);
    }

    private static Div clock(String key) {
        var label = new Span(text(key));
        label.addClassName("label");
        var box = new Div(label);
        box.addClassName("commitment-clock");
        return box;
    }

    private static Div paper(PaperLine line, CommitmentState state) {
        var row = new Div();
        row.addClassName("commitment-due");
        row.add(new Span(Texts.inLocale(locale -> line.paper().name(locale))));
        row.add(Moment.day(line.dueOn()), mark(line, state));
        return row;
    }

    /** How a paper stands. */
    public static Component mark(PaperLine line, CommitmentState state) {
        if (line.state() == PaperState.OWED && state == CommitmentState.AGREED) {
            return Badge.timeLeft(MatterState.IN_HANDLING, line.dueLeft(), line.dueLeft() < 0);
        }
        var tone =
                switch (line.state()) {
                    case OWED -> Badge.Tone.QUIET;
                    case ANNOUNCED -> Badge.Tone.NOTICE;
                    case RECEIVED -> Badge.Tone.GOOD;
                    case MISSED -> Badge.Tone.ALARM;
                };
        return Badge.of("commitment.paper." + line.state(), tone);
    }
}
