package io.xushi.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends with an error when it is longer than allowed, also where no length was announced. */
final class CappedRequest extends HttpServletRequestWrapper {

    private final long most;

    CappedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new CappedStream(super.getInputStream(), most);
    }

    /** The body is longer than allowed. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        private final long most;

        TooLongException(long most) {
            super("the body is longer than " + most + " bytes");
            this.most = most;
        }

        long most() {
            return most;
        }
    }

    private static final class CappedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private final long most;
        private long read;

        CappedStream(ServletInputStream stream, long most) {
            this.stream = stream;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = stream.read(into, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws TooLongException {
            read += bytes;
            if (read > most) {
                throw new TooLongException(most);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
