package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.ui.layout.SessionEnd;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.outreach.EventRefused;
import org.jspecify.annotations.Nullable;

/** 查询进度: a code opens one matter, here and nowhere else; it never enters the address. */
@Route(value = "track", layout = PublicLayout.class)
@AnonymousAllowed
class TrackView extends Div implements Titled, Visit.Page {

    private final transient Lookup lookup;
    private final transient List<LaneFollowUp> lanes;
    private final transient PetitionFollowUp otherwise;
    private final H1 title = new H1(text("track.title"));
    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph notice = new Paragraph();
    private final TextField code = helper(label(new TextField(), "track.code"), "track.code.help");
    private final Div body = new Div();
    private transient @Nullable Visit visit;

    TrackView(Lookup lookup, List<LaneFollowUp> lanes, PetitionFollowUp otherwise) {
        this.lookup = lookup;
        this.lanes = lanes;
        this.otherwise = otherwise;
        addClassNames("column", "track");
        title.getElement().setAttribute("tabindex", "-1");
        notice.addClassNames("notice", "told");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        body.addClassName("column");
        add(title, errors, notice, body);
        ask();
    }

    /** The form for the code. */
    private void ask() {
        visit = null;
        var find = new Button(text("track.find"));
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.setDisableOnClick(true);
        find.addClickListener(click -> {
            find.setEnabled(true);
            open();
        });
        find.addClickShortcut(Key.ENTER).listenOn(code);
        code.setManualValidation(true);
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        body.removeAll();
        body.add(
                new Paragraph(text("track.lead")),
                code,
                new Div(find),
                new NativeDetails(
                        text("track.lost.title"), new Paragraph(text("track.lost.text"))));
    }

    private void open() {
        tell(null);
        errors.clear();
        String typed = code.getValue();
        if (typed.isBlank()) {
            errors.add(code, "track.code.missing");
        } else {
            switch (lookup.find(typed, VaadinRequest.getCurrent().getRemoteAddr())) {
                case Lookup.Answer.Found found -> {
                    code.clear();
                    show(new Visit(typed, this, found.matter()));
                    title.getElement().executeJs("this.focus()");
                }
                case Lookup.Answer.Nothing() -> errors.add(code, "track.nothing");
                case Lookup.Answer.Wait() -> errors.add(code, "track.wait");
            }
        }
        errors.show();
    }

    private void show(Visit now) {
        visit = now;
        var another = new Button(text("track.another"));
        another.addClickListener(click -> {
            errors.clear();
            tell(null);
            ask();
        });
        body.removeAll();
        var tip = now.matter().lane() == Lane.TIP;
        body.add(tip ? SessionEnd.wiping() : SessionEnd.keeping());
        body.add(followUp(now).show(now), another);
        for (var words : now.unsent()) {
            var kept = new Paragraph(words);
            kept.addClassName("words");
            body.addComponentAsFirst(new Div(new Paragraph(text("track.unsent")), kept));
        }
    }

    private LaneFollowUp followUp(Visit now) {
        return lanes.stream()
                .filter(lane -> lane.lane() == now.matter().lane())
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public <F extends Component & HasValidationProperties> void take(
            @Nullable F field, Runnable step, String done) {
        Visit before = Objects.requireNonNull(visit);
        errors.clear();
        tell(null);
        try {
            TrackedMatter now = look(before).orElseThrow(NoSuchMatter::new);
            if (now.timeline().size() != before.matter().timeline().size()) {
                throw new ChangedMeanwhile(now.id());
            }
            step.run();
            again(before, done);
        } catch (TextRefused refused) {
            if (field != null) {
                errors.add(field, "refused." + refused.key());
                errors.show();
            }
        } catch (StepRefused refused) {
            again(before, "refused." + refused.key());
        } catch (EventRefused refused) {
            again(before, "refused." + refused.key());
        } catch (ChangedMeanwhile changed) {
            again(before, "track.changed");
        } catch (NoSuchMatter gone) {
            ask();
            tell("track.nothing");
        }
    }

    private void again(Visit before, String words) {
        look(before).ifPresent(now -> show(before.seeing(now)));
        tell(words);
    }

    private Optional<TrackedMatter> look(Visit before) {
        return lookup.again(before.code());
    }

    private void tell(@Nullable String key) {
        notice.setVisible(key != null);
        notice.removeAll();
        if (key != null) {
            notice.add(new Span(text(key)));
            notice.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
    }

    @Override
    public String titleKey() {
        return "track.title";
    }
}
