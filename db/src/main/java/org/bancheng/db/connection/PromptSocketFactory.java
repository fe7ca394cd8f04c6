package org.bancheng.db.connection;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Sockets that give up once. Over TLS 1.3 the JDK reads again while it closes a connection whose
 * read has just timed out, so a caller would wait twice as long as {@code socketTimeout} says.
 * Connector/J makes it by its name in the address.
 */
public final class PromptSocketFactory extends StandardSocketFactory {

    @Override
    protected Socket createSocket(PropertySet properties) {
        return new PromptSocket();
    }

    private static final class PromptSocket extends Socket {

        @Override
        public InputStream getInputStream() throws IOException {
            return new PromptStream(super.getInputStream());
        }
    }

    private static final class PromptStream extends FilterInputStream {

        private volatile boolean gaveUp;

        PromptStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (gaveUp) {
                throw new SocketTimeoutException("This connection has timed out before");
            }
            try {
                return super.read(into, offset, length);
            } catch (SocketTimeoutException e) {
                gaveUp = true;
                throw e;
            }
        }
    }
}
