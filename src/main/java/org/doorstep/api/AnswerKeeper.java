package org.doorstep.api;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps the answer to an idempotent call before it goes out: once the caller has it, so has everybody who asks again. */
@Provider
public class AnswerKeeper implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!(answer.getProperty(RunningCall.PROPERTY) instanceof RunningCall call)) {
            answer.proceed();
            return;
        }
        OutputStream out = answer.getOutputStream();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        answer.setOutputStream(kept);
        try {
            answer.proceed();
        } catch (IOException | RuntimeException e) {
            call.giveUp();
            throw e;
        }
        call.end(kept.toByteArray());
        kept.writeTo(out);
    }
}
