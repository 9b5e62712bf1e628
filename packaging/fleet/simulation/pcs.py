"""The simulated PCs: which state each has, which alerts it must raise, and the page that its windows_exporter would serve."""

import pathlib
import re

DAY = 86400

# What nearly all PCs have, which raises no alert; the share of each in percent.
ORDINARY = {"healthy": 78, "restart-pending": 8, "driver-problem": 6, "managed-pc": 6, "offline": 2}

# The planted problems: a state, what is moved into the past by how many days, and the alerts that follow.
PLANTED = [
    ("clock-behind", {}, {"PatchlightClockWrong"}),
    ("offline", {"patchlight_finding_since_timestamp_seconds": 3}, {"PatchlightClockUnknown"}),
    ("update-files-missing", {}, {"PatchlightUpdateFailing"}),
    ("service-hijacked", {}, {"PatchlightUpdateFailing", "PatchlightNeedsAdministrator"}),
    ("managed-pc+update-service-disabled", {}, {"PatchlightUpdateFailing", "PatchlightNeedsAdministrator"}),
    ("healthy", {"patchlight_update_last_success_timestamp_seconds": 60}, {"PatchlightUpdateOverdue"}),
    ("restart-pending", {"patchlight_restart_pending_since_timestamp_seconds": 9}, {"PatchlightRestartPending"}),
    ("healthy", {"patchlight_check_timestamp_seconds": 4}, {"PatchlightCheckStale"}),
    ("no-patchlight", {}, {"PatchlightMissing"}),
    ("updates-unread", {}, {"PatchlightUpdatesUnknown"}),
]
OF_EACH_KIND = 3


class Fleet:
    """Ten thousand PCs take the memory of a few pages: each page is made when it is asked for."""

    def __init__(self, states, count):
        self.count = count
        self.pages = {path.stem: path.read_text("utf-8") for path in pathlib.Path(states).glob("*.prom")}
        # No scenario leaves updates unread, so this state is that of healthy PCs with another status of that part.
        self.pages["updates-unread"] = (
            self.pages["healthy"]
            .replace('{subject="updates",status="healthy"} 1', '{subject="updates",status="healthy"} 0')
            .replace('{subject="updates",status="unknown"} 0', '{subject="updates",status="unknown"} 1')
        )
        self.pages["no-patchlight"] = "# TYPE windows_cs_logical_processors gauge\nwindows_cs_logical_processors 4\n"
        # Spread over the whole fleet, by steps that meet no other step.
        places = len(PLANTED) * OF_EACH_KIND
        self.planted = {(7 + place * count // places) % count: PLANTED[place % len(PLANTED)] for place in range(places)}
        self.mix = [state for state, share in ORDINARY.items() for _ in range(share)]

    def name(self, number):
        return "pc-%05d" % number

    def expected(self):
        """The alerts that must fire: pairs of name and PC."""
        return {(alert, self.name(number)) for number, (_, _, alerts) in self.planted.items() for alert in alerts}

    def page(self, number):
        """What the exporter of this PC serves."""
        if number not in self.planted:
            return self.pages[self.mix[number * 37 % len(self.mix)]]
        state, moves, _ = self.planted[number]
        page = self.pages[state]
        for metric, days in moves.items():
            page, moved = re.subn(
                r"(?m)^(%s(?:\{[^}]*\})?) (\S+)$" % metric,
                lambda line: "%s %.3f" % (line.group(1), float(line.group(2)) - days * DAY),
                page,
            )
            if not moved:
                raise ValueError("%s has no %s" % (state, metric))
        return page
