package org.patchlight.pc.simulated.state;

import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * The updates that exist for simulated PCs, with the titles for one version of Windows.
 *
 * @param lastMonth last month's, which every PC has installed
 * @param definitions the daily one
 * @param thisMonth this month's, which fails in the scenarios
 * @param otherOfThisMonth this month's for .NET
 * @param waiting the one that waits for a restart
 * @param upgrade the next version of Windows
 */
public record KnownUpdates(
        Update lastMonth,
        Update definitions,
        Update thisMonth,
        Update otherOfThisMonth,
        Update waiting,
        Update upgrade) {
    private static final Update UPGRADE =
            new Update("6F3A1C52-8E0B-4D7A-9C41-2B7D5E90A1F4", 201, "Upgrade to Windows 10 Pro", true);

    /** A feature update of Windows 11. Only "Update and restart" finishes it. */
    public static final Update FEATURE = update("0C47D8E5-93B1-4A6F-BE20-71F5A9D3C864", "Windows 11, version 26H2");

    /** The updates for the model's version of Windows. */
    public static KnownUpdates of(Model model) {
        return model.version.isTenOrLater()
                ? new KnownUpdates(
                        update(
                                "1D0B7E36-52C9-4F18-A6E4-93F7C2158B60",
                                "2026-10 Cumulative Update for Windows 11 Version 26H1 for x64-based Systems (KB5030310)"),
                        update(
                                "A7C4E9D2-0B63-4E5F-8D17-5C2F9A3E6B84",
                                "Security Intelligence Update for Microsoft Defender Antivirus - KB2267602"
                                        + " (Version 1.419.182.0) - Current Channel (Broad)"),
                        update(
                                "C5E2F0A8-7D31-4B96-B02C-E81A46D97F35",
                                "2026-11 Cumulative Update for Windows 11 Version 26H1 for x64-based Systems (KB5031455)"),
                        update(
                                "38B9D6C1-F24E-4A07-95D3-0E6C7B1A8F29",
                                "2026-11 Cumulative Update for .NET Framework 3.5 and 4.8.1 for Windows 11,"
                                        + " version 26H1 for x64 (KB5031323)"),
                        update(
                                "F2A60D93-C7B5-4E18-8D4F-3B91E7C0A265",
                                "2026-10 Cumulative Update Preview for Windows 11 Version 26H1 for x64-based Systems (KB5031358)"),
                        UPGRADE)
                : new KnownUpdates(
                        update(
                                "8E5D2A47-B1C0-4396-A7F8-64D903EC1B52",
                                "2019-12 Security Monthly Quality Rollup for Windows 7 for x64-based Systems (KB4530734)"),
                        update(
                                "D0F6B3A9-4C7E-4812-9B5D-27A8E1C6F403",
                                "Definition Update for Windows Defender - KB915597 (Definition 1.307.1283.0)"),
                        update(
                                "59C7E4B0-A2D8-4F63-8E1B-F0D3965A7C21",
                                "2020-01 Security Monthly Quality Rollup for Windows 7 for x64-based Systems (KB4534310)"),
                        update(
                                "E4A19F7C-6B50-4D2E-B3C8-18F7D0A5926E",
                                "2020-01 Security and Quality Rollup for .NET Framework 3.5.1, 4.5.2, 4.6, 4.6.1, 4.6.2,"
                                        + " 4.7, 4.7.1, 4.7.2, 4.8 for Windows 7 for x64 (KB4535102)"),
                        update(
                                "B8D03E51-6F2C-4A97-9E0B-C46A17F8D253",
                                "2019-12 Preview of Monthly Quality Rollup for Windows 7 for x64-based Systems (KB4531178)"),
                        UPGRADE);
    }

    private static Update update(String id, String title) {
        return new Update(id, 200, title, false);
    }
}
