package org.bancheng.workflow.handling;

import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a matter in hand for a step: in the person's scope by the query, by a role that may, in the
 * version the page showed.
 */
@Component
public class Grasp {

    /** What a unit may do that was only asked for its signature. */
    static final Set<Step> SIGNING = Set.of(Step.SIGN_REFUSAL, Step.RETURN_REFUSAL);

    private final JdbcClient jdbc;
    private final MatterStore store;

    Grasp(JdbcClient jdbc, MatterStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * @throws org.bancheng.workflow.matters.NoSuchMatter when it is not in the person's scope
     * @throws org.bancheng.workflow.people.NotAllowed when no role of theirs may take the step
     * @throws org.bancheng.workflow.matters.ChangedMeanwhile when it is not that version any more
     */
    public Matter take(Person person, MatterId id, int version, Step step) {
        MatterScope scope = MatterScope.acting(person).or(MatterScope.tips(person));
        if (SIGNING.contains(step)) {
            scope = scope.or(MatterScope.signing(person));
        }
        Matter matter = store.load(id, version, scope.sql(), scope.params());
        Rights.require(person, step, matter.lane());
        matter.require(step);
        return matter;
    }

    boolean mayAct(Person person, MatterId id) {
        return within(MatterScope.acting(person), id) || within(MatterScope.tips(person), id);
    }

    /** Whether the person's unit was asked for the second signature. */
    boolean maySign(Person person, MatterId id) {
        return within(MatterScope.signing(person), id);
    }

    Optional<MatterId> readable(Person person, String reference) {
        return readable(MatterScope.reading(person), reference)
                .or(() -> readable(MatterScope.signing(person), reference));
    }

    Optional<MatterId> readableTip(Person person, String reference) {
        return readable(MatterScope.tips(person), reference);
    }

    private Optional<MatterId> readable(MatterScope scope, String reference) {
        return jdbc.sql(
                        "SELECT m.id FROM matter m WHERE m.reference = :reference AND "
                                + scope.sql())
                .param("reference", reference)
                .params(scope.params())
                .query(Long.class)
                .optional()
                .map(MatterId::new);
    }

    private boolean within(MatterScope scope, MatterId id) {
        return jdbc.sql("SELECT COUNT(*) FROM matter m WHERE m.id = :id AND " + scope.sql())
                        .param("id", id.value())
                        .params(scope.params())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
