package dev.daybook.eventlog.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a single node that is broker and controller at once. */
final class BrokerConfig {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerConfig() {}

  static Properties of(Path logs, int port, int controllerPort) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", Integer.toString(NODE_ID));
    p.put("log.dirs", logs.toString());
    p.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.listener.names", CONTROLLER_LISTENER);
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);

    // One node: nothing to replicate to.
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    p.put("offsets.topic.num.partitions", "1");
    p.put("offsets.topic.replication.factor", "1");
    p.put("transaction.state.log.num.partitions", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");

    // The book is kept for ever.
    p.put("log.retention.ms", "-1");
    p.put("log.retention.bytes", "-1");
    p.put("auto.create.topics.enable", "false");

    // A restart after a kill waits for the old session to end: 4 s instead of 11.
    p.put("controlled.shutdown.enable", "true");
    p.put("broker.session.timeout.ms", "2000");
    p.put("broker.heartbeat.interval.ms", "500");
    // A start that fails half-way ends in an exception, not in waiting for ever.
    p.put("server.max.startup.time.ms", "60000");
    // Latency for one analyst, not fairness among thousands of clients.
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("add.partitions.to.txn.retry.backoff.ms", "1");
    // Memory: the defaults are for servers.
    p.put("log.cleaner.dedupe.buffer.size", "4194304");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    return p;
  }
}
