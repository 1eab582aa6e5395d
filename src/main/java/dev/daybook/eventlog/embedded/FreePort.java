package dev.daybook.eventlog.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1 that nobody listens on. Another program may still be faster. */
final class FreePort {
  private static final int MAX = 65_535;

  private FreePort() {}

  /** The first free port from the given one on. */
  static int from(int preferred) throws IOException {
    for (int port = preferred; port <= MAX; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("No free port from " + preferred + " on");
  }

  /** Some free port, chosen by the operating system. */
  static int any() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
