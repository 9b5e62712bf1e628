package org.patchlight.pc.windows.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Ended;
import org.patchlight.pc.agent.AgentInstallation.Outcome;
import org.patchlight.pc.agent.UpdateOrder;
import org.patchlight.pc.agent.UpdateOrder.Kind;

/**
 * Makes the update agent download and install the updates of an order, one after the other, so that each has its own
 * result. It uses the synchronous calls: the asynchronous ones need a callback object, which is untested from Java, and
 * this process may be killed at any time.
 */
final class AgentInstaller {
    /** WU_E_INSTALL_NOT_ALLOWED: a restart is needed first. */
    private static final int RESTART_FIRST = 0x80240016;

    private static final int SUCCEEDED = 2;
    private static final int SUCCEEDED_WITH_ERRORS = 3;
    private static final int SOFTWARE = 1;
    private static final int DRIVER = 2;

    private final UpdateOrder order;
    private final IntConsumer progress;
    private boolean restartRequired;

    /**
     * @param progress receives the percentage; a download and an installation count as one part each, because
     *     Windows does not report how long they take
     */
    AgentInstaller(UpdateOrder order, IntConsumer progress) {
        this.order = order;
        this.progress = progress;
    }

    /** Whether an installation is in progress. */
    static boolean isBusy() throws ComFailure {
        try (ComObject session = AgentClasses.session();
                ComObject installer = session.object("CreateUpdateInstaller")) {
            return installer.flag("IsBusy");
        }
    }

    AgentInstallation install() throws ComFailure {
        try (ComObject session = AgentClasses.session();
                ComObject installer = session.object("CreateUpdateInstaller")) {
            if (installer.flag("IsBusy")) {
                throw new ComFailure("IsBusy", UpdateAgent.OPERATION_IN_PROGRESS);
            }
            if (installer.flagOrNo("RebootRequiredBeforeInstallation")) {
                throw new ComFailure("RebootRequiredBeforeInstallation", RESTART_FIRST);
            }
            suppressPrompts(installer);
            try (ComObject found = search(session);
                    ComObject offered = found.object("Updates")) {
                return new AgentInstallation(each(session, installer, offered), restartRequired);
            }
        }
    }

    /** Suppresses prompts; agents without these properties never prompt. */
    private static void suppressPrompts(ComObject installer) {
        for (String property : List.of("AllowSourcePrompts", "ForceQuiet")) {
            try {
                installer.put(property, property.equals("ForceQuiet"));
            } catch (ComFailure unknown) {
                // updates that need input are skipped anyway
            }
        }
    }

    private ComObject search(ComObject session) throws ComFailure {
        try (ComObject searcher = session.object("CreateUpdateSearcher")) {
            searcher.put("Online", order.afresh());
            String type = order.kind() == Kind.DRIVER ? "Driver" : "Software";
            ComObject found = searcher.object("Search", "IsInstalled=0 and IsHidden=0 and Type='" + type + "'");
            int code = found.numberOr(0, "ResultCode");
            if (code != SUCCEEDED && code != SUCCEEDED_WITH_ERRORS) {
                found.close();
                throw new ComFailure("Search", 0);
            }
            return found;
        }
    }

    private List<Ended> each(ComObject session, ComObject installer, ComObject offered) throws ComFailure {
        List<ComObject> wanted = new ArrayList<>();
        try {
            pick(offered, wanted);
            if (wanted.isEmpty()) {
                throw new ComFailure("Search", AgentAnswer.NOT_OFFERED);
            }
            List<Ended> ended = new ArrayList<>();
            for (ComObject update : wanted) {
                ended.add(one(session, installer, update, 100 * ended.size() / wanted.size(), 100 / wanted.size()));
            }
            progress.accept(100);
            return ended;
        } finally {
            wanted.forEach(ComObject::close);
        }
    }

    private void pick(ComObject offered, List<ComObject> wanted) throws ComFailure {
        int count = offered.number("Count");
        for (int n = 0; n < count; n++) {
            ComObject update = offered.object("Item", n);
            if (isWanted(update)) {
                wanted.add(update);
            } else {
                update.close();
            }
        }
    }

    /**
     * The search already filters by type. This check does not rely on it, because which drivers may be installed was
     * decided elsewhere.
     */
    private boolean isWanted(ComObject update) {
        try {
            String id = id(update);
            boolean ofKind = update.number("Type") == (order.kind() == Kind.DRIVER ? DRIVER : SOFTWARE);
            return ofKind && order.updateIds().stream().anyMatch(id::equalsIgnoreCase);
        } catch (ComFailure damaged) {
            return false;
        }
    }

    private Ended one(ComObject session, ComObject installer, ComObject update, int done, int share) {
        String id = "";
        String title = "";
        try {
            id = id(update);
            title = update.text("Title");
            if (needsPerson(update)) {
                return new Ended(id, title, Outcome.NEEDS_PERSON, 0);
            }
            try (ComObject alone = AgentClasses.noUpdates()) {
                alone.ask("Add", update).close();
                progress.accept(done);
                download(session, update, alone);
                progress.accept(done + share / 2);
                install(installer, alone);
            }
            return new Ended(id, title, Outcome.INSTALLED, 0);
        } catch (ComFailure failed) {
            return new Ended(id, title, Outcome.FAILED, failed.code());
        }
    }

    /** Patchlight never accepts a licence for the person, but one without text is a formality. */
    private static boolean needsPerson(ComObject update) throws ComFailure {
        try (ComObject behaviour = update.object("InstallationBehavior")) {
            if (behaviour.flagOrNo("CanRequestUserInput")) {
                return true;
            }
        } catch (ComFailure unsupported) {
            // then it needs no input
        }
        if (update.flag("EulaAccepted")) {
            return false;
        }
        if (!update.text("EulaText").isBlank()) {
            return true;
        }
        update.ask("AcceptEula").close();
        return false;
    }

    private static void download(ComObject session, ComObject update, ComObject alone) throws ComFailure {
        if (update.flagOrNo("IsDownloaded")) {
            return;
        }
        try (ComObject downloader = session.object("CreateUpdateDownloader")) {
            downloader.put("Updates", alone);
            try (ComObject result = downloader.object("Download")) {
                succeed("Download", result);
            }
        }
    }

    private void install(ComObject installer, ComObject alone) throws ComFailure {
        installer.put("Updates", alone);
        try (ComObject result = installer.object("Install")) {
            restartRequired |= result.flagOrNo("RebootRequired");
            succeed("Install", result);
        }
    }

    private static void succeed(String member, ComObject result) throws ComFailure {
        int code = result.number("ResultCode");
        if (code == SUCCEEDED || code == SUCCEEDED_WITH_ERRORS) {
            return;
        }
        try (ComObject own = result.object("GetUpdateResult", 0)) {
            int hresult = own.numberOr(0, "HResult");
            throw new ComFailure(member, hresult == 0 ? result.numberOr(0, "HResult") : hresult);
        }
    }

    private static String id(ComObject update) throws ComFailure {
        try (ComObject identity = update.object("Identity")) {
            return identity.text("UpdateID");
        }
    }
}
