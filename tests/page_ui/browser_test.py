"""Serves archives and drives the page of each in a browser (all_ui.mjs). Skipped, aloud, where
there is no node, no chromium, or no way to the packages that drive it.

usage: browser_test.py GLANE CRAWL BUILD_FOLDER
"""

import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import made_archives

SKIPPED = 77  # as Meson understands an exit status
PACKAGES = ["playwright-core@1.65", "axe-core@4.14"]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
TOKEN = "un-jeton-de-trente-deux-lettres-x"
REPLAY = "https://web.example/{timestamp}/{url}"


class Skip(Exception):
    pass


def program(*names):
    for name in names:
        if shutil.which(name):
            return shutil.which(name)
    raise Skip(f"there is no {' and no '.join(names)} here")


def packages(folder):
    """Installs what drives the browser below the build folder, once."""
    wanted = folder / "packages.txt"
    if wanted.exists() and wanted.read_text() == " ".join(PACKAGES):
        return folder / "node_modules"
    npm = program("npm")
    install = [npm, "install", "--prefix", str(folder), "--no-save", "--no-audit", "--no-fund"]
    try:
        run = subprocess.run([*install, *PACKAGES], capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired as error:
        raise Skip("npm does not end") from error
    if run.returncode != 0:
        raise Skip(f"npm cannot install {' '.join(PACKAGES)}: {run.stderr.strip()[-300:]}")
    wanted.write_text(" ".join(PACKAGES))
    return folder / "node_modules"


def make_indexes(glane, crawl, folder):
    def index(name, source, lines=()):
        text = "".join(line + "\n" for line in lines)
        command = [glane, "index", "--no-progress", "-i", folder / f"{name}.idx", source]
        subprocess.run(command, input=text.encode(), check=True, cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    shutil.copytree(crawl, folder / "crawl")
    index("example", "crawl")
    index("big", "-", made_archives.big_archive())
    index("hostile", "-", made_archives.hostile_archive())
    index("empty", "-")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def wait_for(address, server):
    for _ in range(500):
        if server.poll() is not None:
            raise RuntimeError(f"the server has ended with exit status {server.returncode}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(address + "/healthz").close()
            return
        time.sleep(0.02)
    raise RuntimeError("the server does not answer")


def serve(stack, glane, indexes, *options):
    port = free_port()
    command = [glane, "serve", "--listen", f"127.0.0.1:{port}", *options, *indexes]
    server = stack.enter_context(subprocess.Popen(command, stderr=subprocess.DEVNULL))
    stack.callback(server.terminate)
    address = f"http://127.0.0.1:{port}"
    wait_for(address, server)
    return address


def main(glane, crawl, build):
    glane, build = os.path.abspath(glane), pathlib.Path(build).resolve()
    try:
        node, browser, modules = program("node"), program(*BROWSERS), packages(build)
    except Skip as reason:
        print(f"the page is not driven in a browser: {reason}")
        return SKIPPED
    with tempfile.TemporaryDirectory() as temporary, contextlib.ExitStack() as stack:
        folder = pathlib.Path(temporary)
        make_indexes(glane, os.path.abspath(crawl), folder)
        of = {name: str(folder / f"{name}.idx") for name in ["example", "big", "hostile", "empty"]}
        served = {
            "example": serve(stack, glane, [of["example"]], "--replay", REPLAY),
            "big": serve(stack, glane, [of["big"]]),
            "hostile": serve(stack, glane, [of["hostile"]], "--replay", REPLAY),
            "empty": serve(stack, glane, [of["empty"]]),
            "several": serve(stack, glane, [f"un={of['example']}", f"deux={of['hostile']}"]),
            "locked": serve(stack, glane, [of["example"]], "--token", TOKEN),
        }
        settings = {"served": served, "browser": browser, "modules": str(modules), "token": TOKEN}
        tests = pathlib.Path(__file__).with_name("all_ui.mjs")
        environment = dict(os.environ, PAGE_SETTINGS=json.dumps(settings))
        return subprocess.run([node, tests], env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
