package org.bancheng.workflow.handling;

import java.util.List;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what fell due each in a transaction of its own: whatever is wrong with one thing, the others
 * are done, and the broken one waits for the next sweep.
 */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;

    OneByOne(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * @param what names the things in the log
     * @param due their ids
     * @param work does one; false when another node was first
     * @return how many were done
     */
    public int each(String what, List<Long> due, LongPredicate work) {
        int done = 0;
        for (long id : due) {
            try {
                if (Boolean.TRUE.equals(transaction.execute(status -> work.test(id)))) {
                    done++;
                }
            } catch (RuntimeException failed) {
                LOG.error("What fell due at {} {} waits for the next sweep", what, id, failed);
            }
        }
        return done;
    }
}
