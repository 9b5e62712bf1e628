package org.patchlight.desktop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows each notification in the best way that works now. A topic is never shown in two ways at once. */
public final class FirstThatWorks implements Notifier {
    private final List<Supplier<Optional<? extends Notifier>>> ways;
    private final Map<String, Notifier> shown = new ConcurrentHashMap<>();

    /** @param ways the ways, the best first; each is asked for at each notification, and may be missing */
    public FirstThatWorks(List<Supplier<Optional<? extends Notifier>>> ways) {
        this.ways = List.copyOf(ways);
    }

    @Override
    public boolean show(Notice notice) {
        for (Supplier<Optional<? extends Notifier>> way : ways) {
            @Nullable Notifier notifier = way.get().orElse(null);
            if (notifier != null && notifier.show(notice)) {
                @Nullable Notifier before = shown.put(notice.topic(), notifier);
                if (before != null && before != notifier) {
                    before.withdraw(notice.topic());
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public void withdraw(String topic) {
        @Nullable Notifier notifier = shown.remove(topic);
        if (notifier != null) {
            notifier.withdraw(topic);
        }
    }
}
