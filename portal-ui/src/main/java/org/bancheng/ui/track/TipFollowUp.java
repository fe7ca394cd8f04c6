package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.ErasureWords;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.QuickExit;
import org.bancheng.ui.components.RewardWords;
import org.bancheng.ui.components.Timeline;
import org.bancheng.ui.files.FileFields;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.tips.TipEvidence;
import org.bancheng.workflow.tips.TipStatus;
import org.bancheng.workflow.tips.TipTracking;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;

/**
 * 毒品线索 as its sender sees it: how it stands, how often it was opened, and what the office says;
 * never what the sender wrote.
 */
@Service
class TipFollowUp implements LaneFollowUp, PlainFollowUp {

    private static final Set<Result> PROVEN = EnumSet.of(Result.ACHIEVED, Result.PARTLY);

    private static final String ERASED = "tips.erased";
    private static final String PLAIN_ERASED = "plain/tips/erased";

    private final TipTracking tips;
    private final CodeSteps steps;
    private final Milestones milestones;
    private final MatterWords words;
    private final PlainMatters plain;
    private final TipEvidence evidence;
    private final FileFields fields;
    private final ErasureWords erasures;
    private final RewardWords rewards;

    TipFollowUp(
            TipTracking tips,
            CodeSteps steps,
            Milestones milestones,
            MatterWords words,
            PlainMatters plain,
            TipEvidence evidence,
            FileFields fields,
            ErasureWords erasures,
            RewardWords rewards) {
        this.tips = tips;
        this.steps = steps;
        this.milestones = milestones;
        this.words = words;
        this.plain = plain;
        this.evidence = evidence;
        this.fields = fields;
        this.erasures = erasures;
        this.rewards = rewards;
    }

    @Override
    public Lane lane() {
        return Lane.TIP;
    }

    @Override
    public Component show(Visit visit) {
        var erased = tips.erasedOn(visit.code()).orElse(null);
        if (erased != null) {
            return new Div(
                    new QuickExit(),
                    new Paragraph(
                            inLocale(locale ->
                                    words.say(locale, ERASED, Dates.date(erased, locale)))));
        }
        var status = tips.find(visit.code()).orElseThrow(NoSuchMatter::new);
        var matter = withReplies(status);
        var actions = new Actions(visit, matter, steps);
        var page = new Div();
        page.addClassNames("column", "matter");
        page.add(new QuickExit(), new MatterHead(matter, words), openings(status));
        if (status.origin() != TipStatus.Origin.TIP) {
            var moved = new Paragraph(text("tips.follow.origin." + status.origin()));
            moved.addClassName("notice");
            page.add(moved);
        }
        page.add(actions.asked(), new Outcome(matter, words));
        if (status.reward() != null) {
            page.add(new RewardPanel(visit, status.reward(), rewards, steps));
        } else if (isProven(matter)) {
            var reward = new Paragraph(text("tips.receipt.next.3"));
            reward.addClassName("notice");
            page.add(reward);
        }
        page.add(
                actions.afterwards(),
                replies(status, matter, evidence.count(matter)),
                timeline(matter));
        page.add(sending(visit, matter), actions.further(), ErasureWords.shown(status.erasure()));
        return page;
    }

    @Override
    public String show(String code, TrackedMatter matter, Model model) {
        var locale = LocaleContextHolder.getLocale();
        model.addAttribute("exit", QuickExit.ELSEWHERE);
        var erased = tips.erasedOn(code).orElse(null);
        if (erased != null) {
            model.addAttribute("erased", words.say(locale, ERASED, Dates.date(erased, locale)));
            return PLAIN_ERASED;
        }
        var status = tips.find(code).orElseThrow(NoSuchMatter::new);
        var told = withReplies(status);
        model.addAttribute("matter", plain.tell(told, locale));
        model.addAttribute("erasure", erasures.tell(status.erasure(), locale));
        model.addAttribute("tip", status);
        model.addAttribute("files", evidence.count(matter));
        model.addAttribute("proven", status.reward() == null && isProven(told));
        if (status.reward() != null) {
            model.addAttribute("reward", status.reward());
            model.addAttribute("rewardTold", rewards.toSender(status.reward(), locale));
        }
        return PlainTrackController.MATTER;
    }

    private static Paragraph openings(TipStatus status) {
        var opened =
                new Paragraph(
                        status.openings() == 0
                                ? text("tips.follow.openings.none")
                                : text(
                                        "tips.follow.openings",
                                        status.openings(),
                                        status.officers()));
        opened.setId("openings");
        return opened;
    }

    /** More evidence, with the code alone. */
    private Component sending(Visit visit, TrackedMatter matter) {
        var box = new Div();
        box.addClassName("further");
        if (matter.allowed().contains(Step.ADD) || matter.allowed().contains(Step.ANSWER)) {
            var files = fields.ofTip("tips.files");
            var send = new Button(text("tips.files.send"));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            send.addClickListener(click ->
                    visit.take(
                            files, () -> send(visit.code(), files.handles()), "tips.files.done"));
            var body = new Div(new Paragraph(text("tips.files.help")), files, send);
            body.addClassName("words-box");
            box.add(new NativeDetails(text("tips.files.add"), body));
        }
        return box;
    }

    private void send(String code, List<String> files) {
        if (files.isEmpty()) {
            throw new TextRefused("file.none");
        }
        steps.say(Lane.TIP, code, "", files);
    }

    private static Section replies(TipStatus status, TrackedMatter matter, int files) {
        var section = new Section(new H2(text("tips.follow.replies")));
        section.add(
                matter.messages().isEmpty()
                        ? new Paragraph(text("tips.follow.replies.none"))
                        : new Conversation(matter.messages(), Lane.TIP));
        section.add(
                new Paragraph(
                        status.additions() == 0
                                ? text("tips.follow.own.none")
                                : text("tips.follow.own", status.additions())));
        if (files > 0) {
            section.add(new Paragraph(text("tips.follow.files", files)));
        }
        return section;
    }

    private Section timeline(TrackedMatter matter) {
        var lines =
                milestones.worthTelling(matter.timeline()).stream()
                        .map(milestone ->
                                new Timeline.Line(
                                        Moment.hour(milestone.at()),
                                        inLocale(locale -> milestones.tell(milestone, locale))))
                        .toList();
        return new Section(new H2(text("track.timeline.title")), new Timeline(lines));
    }

    private static boolean isProven(TrackedMatter matter) {
        return matter.closing().result() != null && PROVEN.contains(matter.closing().result());
    }

    /** The office's words in the place where other lanes have both sides'. */
    private static TrackedMatter withReplies(TipStatus status) {
        List<Message> said =
                status.replies().stream()
                        .map(reply -> new Message(reply.kind(), reply.text(), null, reply.hour()))
                        .toList();
        var is = status.matter();
        return new TrackedMatter(
                is.id(),
                is.reference(),
                is.lane(),
                is.state(),
                is.title(),
                is.unitCode(),
                is.unitName(),
                is.route(),
                is.filedAt(),
                is.promised(),
                is.pausing(),
                is.closing(),
                is.target(),
                is.reopenUntil(),
                is.allowed(),
                is.timeline(),
                said,
                is.promises(),
                is.pauses(),
                is.count(),
                is.holding(),
                is.recheck());
    }
}
