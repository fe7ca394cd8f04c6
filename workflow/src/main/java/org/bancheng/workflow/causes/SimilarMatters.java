package org.bancheng.workflow.causes;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterScope;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds matters like another by the words of titles, among those the person may read. Bounded
 * however many there are: words of more than {@value #COMMON} matters lead nowhere.
 */
@Service
@Transactional(readOnly = true)
public class SimilarMatters {

    private static final int MOST = 5;
    private static final int LOOKED_AT = 30;
    private static final int LOOKED_FOR = 10;
    private static final int COMMON = 2000;
    private static final int LEAST_SHARED = 2;
    private static final double ALIKE = 0.4;
    private static final int CLUSTERED = 4000;
    private static final int MOST_CLUSTERS = 20;
    private static final String FREQUENCY =
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM matter_term WHERE category = :category AND unit_type = :unitType"
                    + " AND term = :term AND filed_on >= :since LIMIT "
                    + COMMON
                    + ") many";

    private final JdbcClient jdbc;
    private final TermIndex index;
    private final Policies policies;
    private final Clock clock;

    SimilarMatters(JdbcClient jdbc, TermIndex index, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.policies = policies;
        this.clock = clock;
    }

    /** At most five, the most alike first. */
    public List<SimilarMatter> of(Person person, MatterFile file) {
        long id = file.matter().id().value();
        List<WordedMatter> found =
                file.matter().lane() == Lane.PETITION ? index.worded(List.of(id)) : List.of();
        if (found.isEmpty() || found.getFirst().words().size() < LEAST_SHARED) {
            return List.of();
        }
        WordedMatter own = found.getFirst();
        LocalDate since = since();
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Integer> frequent = new HashMap<>();
        for (String word : own.words()) {
            int times = frequency(own, word, since);
            frequent.put(word, times);
            weights.put(word, Math.log1p((double) COMMON / Math.max(1, times)));
        }
        List<String> rare =
                weights.keySet().stream()
                        .filter(word -> frequent.getOrDefault(word, 0) < COMMON)
                        .sorted(
                                Comparator.comparing(
                                                (String word) -> frequent.getOrDefault(word, 0))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(LOOKED_FOR)
                        .toList();
        return rare.isEmpty() ? List.of() : alike(person, own, rare, weights, since);
    }

    private List<SimilarMatter> alike(
            Person person,
            WordedMatter own,
            List<String> rare,
            Map<String, Double> weights,
            LocalDate since) {
        MatterScope scope = MatterScope.reading(person);
        List<Long> candidates =
                jdbc.sql(
                                "SELECT t.matter_id FROM matter_term t JOIN matter m ON m.id = t.matter_id WHERE t.category ="
                                        + " :category AND t.unit_type = :unitType AND t.term IN (:words) AND t.filed_on >="
                                        + " :since AND t.matter_id <> :own AND m.state <> 'MERGED' AND "
                                        + scope.sql()
                                        + " GROUP BY t.matter_id ORDER BY COUNT(*) DESC, t.matter_id DESC LIMIT :most")
                        .params(scope.params())
                        .param("category", own.category())
                        .param("unitType", own.unitType())
                        .param("words", rare)
                        .param("since", Date.valueOf(since))
                        .param("own", own.id())
                        .param("most", LOOKED_AT)
                        .query(Long.class)
                        .list();
        double whole = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<WordedMatter, Double> scores = new HashMap<>();
        for (WordedMatter other : index.worded(candidates)) {
            List<String> shared = own.words().stream().filter(other.words()::contains).toList();
            double score =
                    shared.stream()
                            .sorted()
                            .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                            .sum();
            if (shared.size() >= LEAST_SHARED && score >= ALIKE * whole) {
                scores.put(other, score);
            }
        }
        return scores.entrySet().stream()
                .sorted(
                        Map.Entry.<WordedMatter, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(one -> one.getKey().id(), Comparator.reverseOrder()))
                .limit(MOST)
                .map(one -> line(own, one.getKey()))
                .toList();
    }

    private SimilarMatter line(WordedMatter own, WordedMatter other) {
        List<String> shared = own.words().stream().filter(other.words()::contains).toList();
        return jdbc.sql(
                        "SELECT m.state, u.name, c.cause_id FROM matter m JOIN unit u ON u.code = m.unit_code LEFT JOIN"
                                + " cause_matter c ON c.active_matter = m.id WHERE m.id = ?")
                .param(other.id())
                .query((row, n) -> {
                    Long cause = row.getObject(3, Long.class);
                    return new SimilarMatter(
                            other.reference(),
                            other.title(),
                            MatterState.valueOf(row.getString(1)),
                            row.getString(2),
                            TitleWords.readable(own.title(), shared),
                            cause);
                })
                .single();
    }

    /** Groups that are likely one cause, of matters the person may read that hang on no card. */
    public List<LikelyCause> likelyCauses(Person person) {
        LocalDate since = since();
        MatterScope scope = MatterScope.reading(person);
        List<Long> ids =
                jdbc.sql(
                                "SELECT m.id FROM matter m WHERE m.id >= :first AND m.lane = 'PETITION' AND m.filed_on >="
                                        + " :since AND m.state NOT IN ('MERGED', 'WITHDRAWN', 'NOT_ACCEPTED') AND NOT EXISTS"
                                        + " (SELECT 1 FROM cause_matter c WHERE c.active_matter = m.id) AND "
                                        + scope.sql()
                                        + " ORDER BY m.id DESC LIMIT :most")
                        .params(scope.params())
                        .param("first", RowId.ordered(Shanghai.endOf(since.minusDays(1))))
                        .param("since", Date.valueOf(since))
                        .param("most", CLUSTERED)
                        .query(Long.class)
                        .list();
        int least = policies.current(today()).cause("cluster.matters");
        List<LikelyCause> likely = new ArrayList<>();
        for (List<WordedMatter> group : Clustering.of(index.worded(ids), least)) {
            Fingerprint common = Fingerprint.of(group);
            likely.add(
                    new LikelyCause(
                            common.category(),
                            TitleWords.readable(group.getFirst().title(), common.words()),
                            group.stream().map(WordedMatter::reference).toList(),
                            group.getFirst().title()));
        }
        return likely.stream().limit(MOST_CLUSTERS).toList();
    }

    private int frequency(WordedMatter own, String word, LocalDate since) {
        return jdbc.sql(FREQUENCY)
                .param("category", own.category())
                .param("unitType", own.unitType())
                .param("term", word)
                .param("since", Date.valueOf(since))
                .query(Integer.class)
                .single();
    }

    private LocalDate since() {
        return today().minusDays(policies.current(today()).cause("window.days"));
    }

    private LocalDate today() {
        return Shanghai.dateOf(clock.instant());
    }
}
