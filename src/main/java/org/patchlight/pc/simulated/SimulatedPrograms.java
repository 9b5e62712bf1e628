package org.patchlight.pc.simulated;

import java.util.Locale;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.WindowsFolders;

/** Opens nothing; records what would be opened. */
final class SimulatedPrograms implements Programs {
    private final ModelKeeper keeper;

    SimulatedPrograms(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String open(Page page) throws PcException {
        return keeper.perform(model -> {
            Optional<String> tool = page == Page.MEDIA_CREATION_TOOL ? tool(model) : Optional.empty();
            String opened = tool.map(file -> "explorer.exe /select," + file).orElseGet(() -> command(model, page));
            keeper.change("ShellExecute", opened, changing -> changing.opened.add(opened));
            return tool.orElse(opened);
        });
    }

    @Override
    public String openUpdateCatalog(String words) throws PcException {
        String address = Programs.catalogAddress(words);
        keeper.change("ShellExecute", address, model -> model.opened.add(address));
        return address;
    }

    private static String command(Model model, Page page) {
        boolean ten = model.version.isTenOrLater();
        return switch (page) {
            case UPDATE_TROUBLESHOOTER -> ten ? "ms-settings:troubleshoot" : "msdt.exe /id WindowsUpdateDiagnostic";
            case WINDOWS_UPDATE -> ten ? "ms-settings:windowsupdate" : "control.exe /name Microsoft.WindowsUpdate";
            case SERVICES -> "mmc.exe services.msc";
            case DATE_AND_TIME -> ten ? "ms-settings:dateandtime" : "control.exe timedate.cpl";
            case STORAGE -> ten ? "ms-settings:storagesense" : "cleanmgr.exe";
            case RECOVERY -> ten ? "ms-settings:recovery" : "control.exe /name Microsoft.Recovery";
            case MEDIA_CREATION_TOOL ->
                "https://www.microsoft.com/software-download/windows" + (model.version.isElevenOrLater() ? "11" : "10");
        };
    }

    private static Optional<String> tool(Model model) {
        FileNode downloads = model.files.find(WindowsFolders.DOWNLOADS_OF_PERSON);
        return downloads == null
                ? Optional.empty()
                : downloads.children.keySet().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).matches("mediacreationtool.*\\.exe"))
                        .map(name -> WindowsFolders.DOWNLOADS_OF_PERSON + "\\" + name)
                        .findFirst();
    }
}
