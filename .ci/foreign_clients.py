"""Foreign clients against the packaged program: Confluent's Python client, as the article uses it.

Usage: foreign_clients.py PATH_TO_DAYBOOK

Starts `daybook store` on an empty folder. A write model that knows only schema version 1 produces events;
`daybook balances` must show them to the cent. A read model that knows only schema version 1 consumes; a
deposit made by `daybook post` must reach it. A read model with its own idea of the balance must agree.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import time
from decimal import Decimal

from confluent_kafka import avro
from confluent_kafka.avro import AvroConsumer, AvroProducer, CachedSchemaRegistryClient

TOPIC = "account_events"
EVENT = avro.loads(
    json.dumps(
        {
            "type": "record",
            "name": "Event",
            "fields": [
                {"name": "id", "type": "int"},
                {"name": "amount", "type": "double"},
                {"name": "timestamp", "type": "long"},
            ],
        }
    )
)


def wait_for(what, seconds, condition):
    deadline = time.time() + seconds
    while time.time() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"FAILED: {what} did not happen within {seconds} s")


class ReadModel:
    """Consumes like the article: no key schema, its own reader schema, auto-committed offsets."""

    def __init__(self, store):
        self.events = []
        self.stop = threading.Event()
        self.consumer = AvroConsumer(
            {
                "bootstrap.servers": store["bootstrap"],
                "group.id": "read_model",
                "auto.offset.reset": "earliest",
            },
            schema_registry=CachedSchemaRegistryClient({"url": store["registry"]}),
            reader_value_schema=EVENT,
        )
        self.thread = threading.Thread(target=self.consume, daemon=True)
        self.thread.start()

    def consume(self):
        self.consumer.subscribe([TOPIC])
        while not self.stop.is_set():
            message = self.consumer.poll(0.2)
            if message is None:
                continue
            if message.error():
                raise SystemExit(f"FAILED: consumer error {message.error()}")
            self.events.append(message.value())
        self.consumer.close()

    def balance(self, account):
        return sum(Decimal(repr(e["amount"])) for e in self.events if e["id"] == account)

    def close(self):
        self.stop.set()
        self.thread.join(10)


def balances(daybook, data):
    text = subprocess.run(
        [daybook, "balances", "--data", data, "--format", "csv"],
        check=True, capture_output=True, text=True,
    ).stdout
    return {int(row["account"]): Decimal(row["balance"]) for row in csv.DictReader(io.StringIO(text))}


def main(daybook):
    with tempfile.TemporaryDirectory() as data:
        store_file = pathlib.Path(data) / "store.json"
        process = subprocess.Popen([daybook, "store", "--data", data])
        try:
            wait_for("store.json", 60, lambda: store_file.exists() or process.poll() is not None)
            if process.poll() is not None:
                raise SystemExit(f"FAILED: the store ended with {process.returncode}")
            store = json.loads(store_file.read_text())
            print("store at", store["bootstrap"], store["registry"])
            read_model = ReadModel(store)

            producer = AvroProducer(
                {"bootstrap.servers": store["bootstrap"], "schema.registry.url": store["registry"]},
                default_value_schema=EVENT,
            )
            expected = {}
            for i in range(200):
                account, amount = i % 7 + 1, round(0.1 * (i + 1) - 3.3, 2)
                producer.produce(
                    topic=TOPIC,
                    value={"id": account, "amount": amount, "timestamp": int(time.time() * 1000)},
                )
                expected[account] = expected.get(account, Decimal(0)) + Decimal(repr(amount))
            if producer.flush(30):
                raise SystemExit("FAILED: not everything was delivered")

            seen = balances(daybook, data)
            if seen != expected:
                raise SystemExit(f"FAILED: balances {seen}, expected {expected}")
            print("200 foreign events appear in the balances, to the cent: 1 passed, 0 failed")

            posted = subprocess.run(
                [daybook, "post", "--data", data, "--account", "70", "--amount", "12.34"],
                capture_output=True, text=True,
            )
            print(posted.stdout.strip(), posted.stderr.strip())
            if posted.returncode != 0:
                raise SystemExit(f"FAILED: post ended with {posted.returncode}")
            wait_for("the deposit", 30, lambda: read_model.balance(70) == Decimal("12.34"))
            wait_for(
                "agreement", 30,
                lambda: all(read_model.balance(a) == b for a, b in expected.items()),
            )
            read_model.close()
            print("a deposit reaches the foreign consumer, and all balances agree: 1 passed, 0 failed")
        finally:
            process.terminate()
            process.wait(30)
    print("2 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
