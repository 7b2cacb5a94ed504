package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.doorstep.account.ApiScope;

/** The API describes itself, to those who may call it. */
@Path("openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionCalls {

    private static final JsonObject DOCUMENT = OpenApi.document();

    /** The OpenAPI document, the same for every key. */
    @GET
    @NeedsScope({ApiScope.IMPORT, ApiScope.BOOK, ApiScope.READ})
    public JsonObject read() {
        return DOCUMENT;
    }
}
