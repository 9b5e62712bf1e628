package org.patchlight.repair.step;

import java.util.Locale;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs.Page;

/**
 * Shows Microsoft's Media Creation Tool in its folder, or opens its download page; the person continues from there.
 *
 * @param language the language that the person must choose in it; empty if Windows does not report it
 */
public record StartMediaCreationTool(String language) implements Step {
    /** The name of the action in a journal. */
    public static final String ACTION = "start-media-creation-tool";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String target() {
        return "media-creation-tool";
    }

    @Override
    public Message title() {
        return language.isEmpty() ? Message.of("step." + ACTION) : Message.of("step." + ACTION + ".language", language);
    }

    @Override
    public boolean opensForPerson() {
        return true;
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        String opened = pc.programs().open(Page.MEDIA_CREATION_TOOL);
        String key = opened.toLowerCase(Locale.ROOT).endsWith(".exe") ? ACTION + ".shown" : "open-page.opened";
        return StepOutcome.done(Message.of("step." + key, opened));
    }
}
