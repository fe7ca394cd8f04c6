package org.bancheng.ui.petitions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.petitions.BehalfKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form as a plain page sends it, whatever was typed; only fields that the page has are read.
 */
class PlainPetition {

    /** Rows of “what was tried” on the page. */
    static final int ROWS = 3;

    private static final int LONGEST = 12_000;
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "category",
                    "asked",
                    "window",
                    "about",
                    "aboutPerson",
                    "story",
                    "ownDate",
                    "ownDateFor",
                    "behalf",
                    "behalfName",
                    "behalfPhone",
                    "behalfOrganisation",
                    "behalfAgreed",
                    "name",
                    "phone",
                    "email");
    private static final String SIGNAL = "signal";
    private static final String NEED = "need";
    private static final String ANSWER = "answer.";

    private final MultiValueMap<String, String> sent;

    PlainPetition(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** What was typed into the field; browsers send line ends as CR LF. */
    public String get(String field) {
        var typed = Objects.requireNonNullElse(sent.getFirst(field), "").replace("\r\n", "\n");
        return bounded(typed);
    }

    public boolean has(String field, String value) {
        return sent.getOrDefault(field, List.of()).contains(value);
    }

    public String answer(String question) {
        return get(ANSWER + question);
    }

    /** A field with what was typed into it. */
    record Sent(String name, String value) {}

    /** Every field again, to be carried through the page that checks. */
    public List<Sent> carried() {
        return sent.entrySet().stream()
                .filter(field -> isKnown(field.getKey()))
                .flatMap(field ->
                        field.getValue().stream()
                                .limit(40)
                                .map(value -> new Sent(field.getKey(), bounded(value))))
                .limit(200)
                .toList();
    }

    private static String bounded(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static boolean isKnown(String field) {
        return FIELDS.contains(field)
                || field.equals(SIGNAL)
                || field.equals(NEED)
                || field.startsWith(ANSWER)
                || field.matches("tried\\.[0-2]\\.(where|on|refused|why)");
    }

    /**
     * As the screen's form would have it.
     *
     * @param about the unit that the typed name is of
     */
    PetitionDraft draft(String token, @Nullable String about) {
        var draft = new PetitionDraft(token);
        draft.title = get("title");
        draft.category = get("category").isEmpty() ? null : get("category");
        draft.window = get("window").isEmpty() ? null : get("window");
        draft.about = about;
        draft.aboutPerson = get("aboutPerson");
        draft.story = get("story");
        for (int row = 0; row < ROWS; row++) {
            draft.attempts.add(attempt("tried." + row + "."));
        }
        sent.getOrDefault(SIGNAL, List.of()).stream()
                .flatMap(name -> signal(name).stream())
                .forEach(draft.signals::add);
        draft.ownDate = day("ownDate").orElse(null);
        draft.ownDateFor = get("ownDateFor");
        sent.getOrDefault(NEED, List.of()).stream().limit(20).forEach(draft.needs::add);
        answers().forEach(draft.answers::put);
        draft.behalf.kind = behalf().orElse(null);
        draft.behalf.name = get("behalfName");
        draft.behalf.phone = get("behalfPhone");
        draft.behalf.organisation = get("behalfOrganisation");
        draft.behalf.agreed = !get("behalfAgreed").isEmpty();
        draft.name = get("name");
        draft.phone = get("phone");
        draft.email = get("email");
        return draft;
    }

    private AttemptDraft attempt(String row) {
        var attempt = new AttemptDraft();
        attempt.where = get(row + "where");
        attempt.on = day(row + "on").orElse(null);
        attempt.refused = get(row + "refused");
        attempt.why = get(row + "why");
        return attempt;
    }

    /** Whether something that is no date stands where one belongs. */
    boolean isNoDay(String field) {
        return !get(field).isBlank() && day(field).isEmpty();
    }

    private Optional<LocalDate> day(String field) {
        try {
            return get(field).isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(get(field).strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Residents only: a clerk registers at the desk. */
    Optional<BehalfKind> behalf() {
        return Arrays.stream(BehalfKind.values())
                .filter(kind -> !kind.byClerk() && kind.name().equals(get("behalf")))
                .findFirst();
    }

    private Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        sent.keySet().stream()
                .filter(field -> field.startsWith(ANSWER))
                .limit(20)
                .forEach(field -> answers.put(field.substring(ANSWER.length()), get(field)));
        return answers;
    }

    private static Optional<Signal> signal(String name) {
        return Arrays.stream(Signal.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return "PlainPetition[hidden]";
    }
}
