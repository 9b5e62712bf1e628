"""Waits until Prometheus has scraped all PCs and evaluated the rules, compares the alerts with the plan, and prints the figures.

report.py STATES COUNT PORT PID DATA LIMIT     ends with 1 if an alert is missing or one too many fires; LIMIT in seconds
"""

import json
import pathlib
import sys
import time
import urllib.parse
import urllib.request

from pcs import Fleet

fleet = Fleet(sys.argv[1], int(sys.argv[2]))
base, pid, data, limit = "http://127.0.0.1:" + sys.argv[3], sys.argv[4], pathlib.Path(sys.argv[5]), float(sys.argv[6])


def get(path, **words):
    with urllib.request.urlopen(base + path + "?" + urllib.parse.urlencode(words), timeout=60) as answer:
        return json.load(answer)["data"]


def one(query):
    result = get("/api/v1/query", query=query)["result"]
    return float(result[0]["value"][1]) if result else float("nan")


def firing():
    result = get("/api/v1/query", query='ALERTS{alertstate="firing"}')["result"]
    return {(alert["metric"]["alertname"], alert["metric"]["instance"]) for alert in result}


def memory():
    status = pathlib.Path("/proc", pid, "status").read_text().splitlines()
    return int(next(line for line in status if line.startswith("VmHWM")).split()[1]) / 1024


def answers():
    try:
        get("/api/v1/status/runtimeinfo")
        return True
    except OSError:
        return False


began = time.monotonic()
while not answers():
    if time.monotonic() - began > 60:
        sys.exit("Prometheus doesn't answer")
    time.sleep(0.5)
expected, same = fleet.expected(), 0
# Equal three times in a row: an alert that comes too late or too many is not missed.
while same < 3:
    if time.monotonic() - began > limit:
        break
    time.sleep(10)
    complete = one('count(up{job="windows"} == 1)') == fleet.count
    actual = firing() if complete else set()
    same = same + 1 if complete and actual == expected else 0
actual = firing()

pages = [len(fleet.page(number).encode("utf-8")) for number in range(fleet.count)]
blocks = sum(file.stat().st_size for file in data.rglob("*") if file.is_file())
group = get("/api/v1/rules")["groups"][0]
print("PCs answering: %.0f of %d" % (one('count(up{job="windows"} == 1)'), fleet.count))
print("textfile of a PC: %d bytes on average, %d at most" % (sum(pages) / len(pages), max(pages)))
series = get("/api/v1/status/tsdb")["headStats"]["numSeries"]
print("series: %d, %.1f for each PC" % (series, series / fleet.count))
print("scrape of a PC: %.1f ms in the middle, %.1f ms for 99 of 100" % (
    1000 * one('quantile(0.5, scrape_duration_seconds{job="windows"})'),
    1000 * one('quantile(0.99, scrape_duration_seconds{job="windows"})')))
print("all %d rules: %.0f ms" % (len(group["rules"]), 1000 * group["evaluationTime"]))
for rule in sorted(group["rules"], key=lambda rule: -rule["evaluationTime"])[:3]:
    print("  %s: %.0f ms" % (rule["name"], 1000 * rule["evaluationTime"]))
print("Prometheus: %.0f MB of memory at most, %.0f MB on disk after this run" % (memory(), blocks / 1048576))
print("alerts: %d fire, %d planted on %d PCs" % (len(actual), len(expected), len(fleet.planted)))
for kind, pairs in (("MISSING", expected - actual), ("TOO MANY", actual - expected)):
    for alert, name in sorted(pairs)[:20]:
        print("%s: %s %s" % (kind, alert, name))
sys.exit(actual != expected)
