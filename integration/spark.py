"""Runs kunya inside Spark: a standalone cluster of two workers on this machine, one of them killed during each job.

Arguments: a working folder that holds `reports.ndjson` ({row, mention} a line) and `kunya.tgz`, the archive that is shipped to
the workers. Writes `transform.ndjson`, `pipe.ndjson` (what the rows came back as) and `outcome.json` there.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request

import pyspark
from pyspark.sql import SparkSession

FOLDER = sys.argv[1]
KUNYA = "kunya/node_modules/.bin/kunya pipe --from ndjson --to ndjson --keep --quiet"
PARTITIONS = 12
SPARK_CLASS = os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-class")
HOST = "127.0.0.1"

os.environ.update(SPARK_LOCAL_IP=HOST, SPARK_HOME=os.path.dirname(pyspark.__file__), PYSPARK_PYTHON=sys.executable)
processes = []


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def start(name, *arguments):
    """In a process group of its own, so that all that it starts can be killed with it, as when a machine fails."""
    log = open(os.path.join(FOLDER, f"{name}.log"), "w")
    process = subprocess.Popen([SPARK_CLASS, *arguments], stdout=log, stderr=log, start_new_session=True)
    processes.append(process)
    return process


def start_worker(name):
    work = ["--work-dir", os.path.join(FOLDER, name), "--webui-port", "0"]
    return start(name, "org.apache.spark.deploy.worker.Worker", "--host", HOST, "--cores", "1", "--memory", "1g", *work, MASTER)


def kill(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def wait_until(what, is_so, seconds=180):
    for _ in range(seconds * 10):
        if is_so():
            return
        time.sleep(0.1)
    raise TimeoutError(what)


def executors():
    with urllib.request.urlopen(f"{spark.sparkContext.uiWebUrl}/api/v1/applications/{spark.sparkContext.applicationId}/allexecutors") as answer:
        return [executor for executor in json.load(answer) if executor["id"] != "driver"]


def active():
    return sum(executor["isActive"] for executor in executors())


def during(job, worker):
    """Runs a job; once some of its tasks are done and others are running, kills the worker under it."""
    outcome = {}

    def run():
        try:
            outcome["rows"] = job()
        except Exception as error:
            outcome["error"] = error

    before = sum(executor["completedTasks"] for executor in executors())
    thread = threading.Thread(target=run)
    started = time.time()
    thread.start()
    done = 0
    while thread.is_alive() and done < 3:
        time.sleep(0.05)
        done = sum(executor["completedTasks"] for executor in executors()) - before
    kill(worker)
    killed_at = sum(executor["completedTasks"] for executor in executors()) - before
    thread.join()
    if "error" in outcome:
        raise outcome["error"]
    seconds = time.time() - started
    # Tells a worker that died under its tasks from one that had nothing left to do.
    return outcome["rows"], {"seconds": seconds, "doneWhenKilled": killed_at, "tasks": PARTITIONS, "lost": 2 - active()}


def write(name, lines):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)


try:
    port = free_port()
    MASTER = f"spark://{HOST}:{port}"
    start("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", str(port), "--webui-port", "0")
    workers = [start_worker("worker-1"), start_worker("worker-2")]
    spark = (
        SparkSession.builder.master(MASTER)
        .appName("kunya")
        .config("spark.driver.host", HOST)
        .config("spark.executor.memory", "512m")
        .config("spark.ui.port", str(free_port()))
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.archives", os.path.join(FOLDER, "kunya.tgz#kunya"))
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    wait_until("two executors", lambda: active() == 2)

    reports = spark.read.json(os.path.join(FOLDER, "reports.ndjson")).repartition(PARTITIONS).cache()
    reports.createOrReplaceTempView("reports")
    reports.count()
    statement = f"SELECT TRANSFORM(to_json(struct(row, mention))) USING '{KUNYA}' AS (answer STRING) FROM reports"
    answers, transform = during(lambda: [row.answer for row in spark.sql(statement).collect()], workers[0])
    write("transform.ndjson", answers)

    start_worker("worker-3")
    wait_until("two executors again", lambda: active() == 2)
    with open(os.path.join(FOLDER, "reports.ndjson"), encoding="utf-8") as file:
        lines = spark.sparkContext.parallelize(file.read().splitlines(), PARTITIONS)
    answers, pipe = during(lambda: lines.pipe(KUNYA, checkCode=True).collect(), workers[1])
    write("pipe.ndjson", answers)
    with open(os.path.join(FOLDER, "outcome.json"), "w") as file:
        json.dump({"version": spark.version, "transform": transform, "pipe": pipe}, file)
    spark.stop()
finally:
    for process in processes:
        kill(process)
