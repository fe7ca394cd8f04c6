package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.bancheng.workflow.handling.JournalLine;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;

/** The journal in plain words, folded away until somebody wants it. */
public class JournalSection extends Block {

    /** Steps whose words name the resident; of a tip, the sender. */
    private static final Set<Step> NAMING =
            EnumSet.of(Step.ANSWER, Step.REPLY, Step.ADD, Step.RATE, Step.REOPEN, Step.WITHDRAW);

    private final transient UnitTree units;
    private final Lane lane;

    public JournalSection(MatterFile file, UnitTree units) {
        super("desk.journal");
        this.units = units;
        lane = file.matter().lane();
        addClassName("journal");
        var list = new OrderedList();
        file.journal().forEach(line -> list.add(item(line)));
        add(new NativeDetails(text("desk.journal.count", file.journal().size()), list));
    }

    private ListItem item(JournalLine line) {
        var who = new Span();
        if (line.staffName() != null) {
            who.setText(line.staffName());
        } else {
            who = new Span(text(actor(line.actor())));
        }
        var head = new Div(Moment.of(lane, line.at()), who);
        head.addClassName("head");
        return new ListItem(head, new Span(inLocale(locale -> words(line, locale))));
    }

    private String actor(Actor actor) {
        if (!actor.equals(Actor.RESIDENT)) {
            return "desk.journal.system";
        }
        return lane == Lane.TIP ? "tips.file.from.sender" : "desk.resident";
    }

    private String words(JournalLine line, Locale locale) {
        var tip = lane == Lane.TIP && NAMING.contains(line.step());
        var key = (tip ? "desk.journal.tip." : "desk.journal.") + line.step();
        var facts = line.facts();
        return switch (line.step()) {
            case FILE -> say(locale, key, day(line, "promise", locale));
            case NOT_ACCEPT -> say(locale, key, word(line, "refusal", "reason", locale));
            case CHOOSE_MODE ->
                    facts.containsKey("route")
                            ? say(locale, key, word(line, "mode", "route", locale))
                            : say(locale, key + ".promise", day(line, "promise", locale));
            case COMPLETE_LEG -> say(locale, key, word(line, "mode", "route", locale));
            case ESCALATE ->
                    facts.containsKey("route")
                            ? say(locale, key + ".route", word(line, "mode", "route", locale))
                            : say(locale, key, unit(line, "from"), unit(line, "to"));
            case HAND_OVER, RAISE -> say(locale, key, unit(line, "from"), unit(line, "to"));
            case ASK -> say(locale, key, word(line, "pause", "reason", locale));
            case ANSWER, RESUME ->
                    say(locale, key, fact(line, "days"), day(line, "promise", locale));
            case ASK_EXTENSION -> say(locale, key, fact(line, "days"));
            case GRANT_EXTENSION ->
                    say(locale, key, fact(line, "days"), day(line, "promise", locale));
            case MERGE -> say(locale, key, fact(line, "survivor"));
            case ABSORB -> say(locale, key, fact(line, "merged"));
            case RELAY -> say(locale, key, word(line, "result", "result", locale));
            case PROPOSE_REFUSAL -> say(locale, key, unit(line, "signerUnit"));
            case SIGN_REFUSAL -> say(locale, key, unit(line, "unit"), fact(line, "days"));
            case FINISH ->
                    say(locale, key, word(line, "result", "result", locale), fact(line, "days"));
            case REWARD -> say(locale, key + "." + fact(line, "what"));
            case RATE -> say(locale, key, word(line, "rating", "stars", locale));
            case CHECK -> say(locale, key, fact(line, "days"));
            case REISSUE ->
                    say(locale, key, day(line, "from", locale), day(line, "promise", locale));
            case WARN ->
                    fact(line, "percent").equals("99")
                            ? say(locale, key + ".due")
                            : say(locale, key, fact(line, "percent"));
            case COMMIT, AGREE, LAPSE -> say(locale, "commitment.step." + fact(line, "what"));
            case CONSULT -> say(locale, "consultation.step." + fact(line, "what"));
            case LEAD -> say(locale, "escalation.step." + fact(line, "what"));
            case CARE, CONSENT -> say(locale, "care.step." + fact(line, "what"));
            case WORK -> say(locale, key, fact(line, "files"));
            case OPINE -> say(locale, "consultation.step.OPINED");
            case DECLINE_EXTENSION,
                    LAPSE_EXTENSION,
                    RETURN_REFUSAL,
                    SPLIT,
                    SEAL_OVER,
                    ERASE,
                    CLAIM ->
                    say(locale, key);
            case ACCEPT,
                    ASSIGN,
                    RECUSE,
                    NEW_CODE,
                    VERIFY_RATING,
                    REPLY,
                    ADD,
                    NOTE,
                    URGE,
                    REOPEN,
                    HELD,
                    RELAPSE,
                    WITHDRAW,
                    CANCEL,
                    SETTLE,
                    IMPORT ->
                    say(locale, key);
        };
    }

    private static String say(Locale locale, String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    private static String fact(JournalLine line, String name) {
        return line.facts().getOrDefault(name, "—");
    }

    private static String word(JournalLine line, String family, String name, Locale locale) {
        return say(locale, "words." + family + "." + fact(line, name));
    }

    private static String day(JournalLine line, String name, Locale locale) {
        var day = line.facts().get(name);
        return day == null ? "—" : Dates.date(LocalDate.parse(day), locale);
    }

    private String unit(JournalLine line, String name) {
        var code = fact(line, name);
        return units.find(code).map(Unit::name).orElse(code);
    }
}
