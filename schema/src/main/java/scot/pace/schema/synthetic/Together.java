package scot.pace.schema.synthetic;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import scot.pace.schema.Authority;

/** Does the same for several authorities, some at the same time; the first failure is thrown when all have stopped. */
final class Together {

    @FunctionalInterface
    interface Work {
        void on(Authority authority) throws IOException;
    }

    private Together() {}

    static void run(int threads, List<Authority> authorities, Work work) throws IOException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = authorities.stream()
                    .map(authority -> (Callable<Authority>) () -> {
                        work.on(authority);
                        return authority;
                    })
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("writing the returns was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("a return could not be written", e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
