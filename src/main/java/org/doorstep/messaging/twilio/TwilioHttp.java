package org.doorstep.messaging.twilio;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * How Twilio's library speaks HTTP. Each question is asked once: the library would ask up to three times after an answer of 500, and its HTTP
 * client once more after 429 and 503; a text that Twilio took before it failed would go out twice. The outbox looks first, then tries again.
 */
final class TwilioHttp extends NetworkHttpClient {

    private static final int MOST_CONNECTIONS = 50;

    private TwilioHttp(HttpClientBuilder client) {
        super(client);
    }

    static TwilioHttp of(TwilioSettings settings) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .useSystemProperties()
                .disableAutomaticRetries()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(settings.readTimeout()))
                        .setResponseTimeout(timeout(settings.readTimeout()))
                        .build());
        settings.apiUrl().ifPresent(url -> client.setRoutePlanner((target, context) -> routeTo(url)));
        return new TwilioHttp(client);
    }

    private static PoolingHttpClientConnectionManager connections(TwilioSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(settings.readTimeout()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.readTimeout()))
                        .build())
                .build();
    }

    /** The way leads elsewhere; what is said, the host's name with it, stays what Twilio would be told. */
    private static HttpRoute routeTo(URI url) {
        return new HttpRoute(
                new HttpHost(url.getScheme(), url.getHost(), url.getPort()), null, "https".equals(url.getScheme()));
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }
}
