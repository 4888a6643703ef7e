"""Running programs and measuring them whole."""

import functools
import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
WORK = ROOT / ".build" / "bench"
SWIFT = os.environ.get("SWIFT", "swift")
SWIFTC = os.environ.get("SWIFTC", SWIFT + "c")
LANGUAGE_FLAGS = ["-swift-version", "6", "-enable-upcoming-feature", "NonisolatedNonsendingByDefault",
                "-enable-upcoming-feature", "MemberImportVisibility"]


def run(command, **options):
    """Runs a command that must work; says what it printed when it does not."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def cost(command, times=1):
    """The least CPU time (s) of a command with all that it starts, and the peak memory (bytes) of the largest of it."""
    command = [shutil.which(str(command[0])) or str(command[0])] + [str(word) for word in command[1:]]
    least, peak = float("inf"), 0
    for _ in range(times):
        said = tempfile.TemporaryFile()
        quiet = [(os.POSIX_SPAWN_DUP2, said.fileno(), output) for output in (1, 2)]
        process = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
        _, status, usage = os.wait4(process, 0)
        if status != 0:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)}\n{said.read().decode(errors='replace')}")
        least = min(least, usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss * 1024)
    return least, peak


def fresh(folder):
    """An empty folder below .build/bench."""
    path = WORK / folder
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@functools.cache
def tool():
    """The tool as it is built for use."""
    run(["make", "-C", ROOT, "release", f"SWIFT={SWIFT}", f"RELEASE={WORK / 'tool'}"])
    return WORK / "tool" / "release" / "specwright"
