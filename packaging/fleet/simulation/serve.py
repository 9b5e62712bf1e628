"""Serves the pages of the simulated PCs on loopback, one path for each, and writes the list of targets.

serve.py STATES COUNT TARGETS     prints its port and serves until it is ended
"""

import http.server
import json
import pathlib
import sys

from pcs import Fleet

fleet = Fleet(sys.argv[1], int(sys.argv[2]))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        page = fleet.page(int(self.path.rsplit("/", 1)[1])).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 1024


with Server(("127.0.0.1", 0), Handler) as server:
    port = server.server_address[1]
    targets = [
        {
            "targets": ["127.0.0.1:%d" % port],
            "labels": {"__metrics_path__": "/metrics/%d" % number, "instance": fleet.name(number)},
        }
        for number in range(fleet.count)
    ]
    pathlib.Path(sys.argv[3]).write_text(json.dumps(targets), "utf-8")
    print(port, flush=True)
    server.serve_forever()
