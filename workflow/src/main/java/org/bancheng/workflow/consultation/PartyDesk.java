package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.Unconcerned;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A party's side of a consultation. What a party may see is decided in the query: only while it is
 * invited, only that matter, and nobody of the unit the matter is about.
 */
@Service
@Transactional
public class PartyDesk {

    private static final String INVITED =
            " FROM consultation_party p JOIN consultation c ON c.id = p.consultation JOIN matter m"
                    + " ON m.id = c.matter_id WHERE p.unit_code = :unit AND p.state IN ('ASKED',"
                    + " 'ANSWERED') AND c.open = TRUE AND m.open = TRUE AND m.lane = 'PETITION' AND "
                    + Unconcerned.CONDITION;

    private final JdbcClient jdbc;
    private final Consultations rounds;
    private final MatterStore store;
    private final OneTimeLinks links;
    private final ConsultationSheets sheets;
    private final Announcer announcer;
    private final StepTime time;

    PartyDesk(
            JdbcClient jdbc,
            Consultations rounds,
            MatterStore store,
            OneTimeLinks links,
            ConsultationSheets sheets,
            Announcer announcer,
            StepTime time) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.store = store;
        this.links = links;
        this.sheets = sheets;
        this.announcer = announcer;
        this.time = time;
    }

    /** What the person's unit is invited to, those still to answer first. */
    @Transactional(readOnly = true)
    public List<InvitedRow> invited(Person person) {
        if (!mayAnswer(person)) {
            return List.of();
        }
        LocalDate today = Shanghai.dateOf(time.now(Lane.PETITION));
        return jdbc.sql(
                        "SELECT m.reference, m.title, (SELECT u.name FROM unit u WHERE u.code ="
                                + " m.unit_code) AS lead_unit, p.due_on, p.state"
                                + INVITED
                                + " ORDER BY p.state DESC, p.due_on, m.id LIMIT 100")
                .param("unit", person.unitCode())
                .params(Unconcerned.params(person.id(), person.unitPath()))
                .query((row, n) -> {
                    boolean answered = row.getString("state").equals(PartyState.ANSWERED.name());
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new InvitedRow(
                            row.getString("reference"),
                            row.getString("title"),
                            row.getString("lead_unit"),
                            due,
                            answered,
                            !answered && due.isBefore(today));
                })
                .list();
    }

    /** Empty when the unit is not invited, or not any more: the two look the same. */
    @Transactional(readOnly = true)
    public Optional<PartyFile> find(Person person, String reference) {
        return invitation(person, reference).map(this::open);
    }

    /** What a one-time link opens; looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<PartyFile> findByLink(String token) {
        return links.find(token).map(this::open);
    }

    /**
     * The unit's opinion; it is final.
     *
     * @throws NoSuchMatter when the unit is not invited any more
     * @throws org.bancheng.workflow.matters.StepRefused when a colleague was first
     */
    public void answer(Person person, String reference, @Nullable Opinion opinion, String words) {
        OneTimeLinks.Holder party = invitation(person, reference).orElseThrow(NoSuchMatter::new);
        answer(party, person.actor(), person.name(), opinion, words);
    }

    /**
     * The opinion of somebody outside; the link is used up.
     *
     * @param name of the person who answers
     */
    public void answerByLink(String token, String name, @Nullable Opinion opinion, String words) {
        OneTimeLinks.Holder party = links.find(token).orElseThrow(NoSuchMatter::new);
        answer(
                party,
                new Actor("party:" + party.party()),
                Texts.bounded(name, Guest.LONGEST_NAME),
                opinion,
                words);
    }

    private void answer(
            OneTimeLinks.Holder party,
            Actor by,
            String name,
            @Nullable Opinion opinion,
            String words) {
        if (opinion == null) {
            throw new TextRefused("opinion.missing");
        }
        Consultation round = rounds.findById(party.consultation()).orElseThrow(NoSuchMatter::new);
        Matter matter = store.load(round.matterId);
        matter.require(Step.OPINE);
        Instant at = time.now(matter.lane());
        byte[] sealed =
                sheets.seal(
                        "consultation_party",
                        "words",
                        party.party(),
                        Texts.bounded(words, ConsultationDesk.LONGEST));
        byte[] who = sheets.seal("consultation_party", "answered_by", party.party(), name);
        round.answer(party.party(), opinion, sealed, who, at);
        matter.said(
                Step.OPINE,
                by,
                at,
                Facts.of("what", opinion).and("party", party.party()).digest(sealed));
        rounds.save(round);
        announcer.tell(Kind.OPINION_GIVEN, matter, at, Map.of());
        store.save(matter);
    }

    private PartyFile open(OneTimeLinks.Holder party) {
        Consultation round = rounds.findById(party.consultation()).orElseThrow(NoSuchMatter::new);
        Matter matter = store.load(round.matterId);
        return new PartyFile(matter.id(), party.party(), sheets.of(round, matter));
    }

    private Optional<OneTimeLinks.Holder> invitation(Person person, String reference) {
        if (!mayAnswer(person)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "SELECT p.consultation, p.party"
                                + INVITED
                                + " AND m.reference = :reference ORDER BY p.consultation DESC LIMIT"
                                + " 1")
                .param("unit", person.unitCode())
                .params(Unconcerned.params(person.id(), person.unitPath()))
                .param("reference", reference)
                .query((row, n) ->
                        new OneTimeLinks.Holder(row.getLong("consultation"), row.getLong("party")))
                .optional();
    }

    private static boolean mayAnswer(Person person) {
        return person.isAny(Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER, Role.LEADER);
    }
}
