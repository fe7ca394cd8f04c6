package org.bancheng.workflow.handling;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/**
 * Works batch after batch until one finds nothing. After a full batch a second thread joins: while
 * one waits for the database, the other has work for the processor.
 */
final class ManyBatches {

    private ManyBatches() {}

    /**
     * @param batch handles some and says how many; safe to be run twice at once
     * @param full as many as a batch handles at most
     * @param most batches of a thread, so that it ends however much falls due meanwhile
     */
    static int work(IntSupplier batch, int full, int most) {
        int first = batch.getAsInt();
        if (first < full) {
            return first == 0 ? 0 : first + untilNothing(batch, most);
        }
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<Integer> other = second.submit(() -> untilNothing(batch, most));
            int own = untilNothing(batch, most);
            return first + own + other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A second thread could not sweep", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sweeping", e);
        }
    }

    private static int untilNothing(IntSupplier batch, int most) {
        int handled = 0;
        for (int batches = 0; batches < most; batches++) {
            int done = batch.getAsInt();
            if (done == 0) {
                break;
            }
            handled += done;
        }
        return handled;
    }
}
