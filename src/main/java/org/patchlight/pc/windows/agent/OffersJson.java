package org.patchlight.pc.windows.agent;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.OfferedUpdate;

/** The updates on offer as JSON, and back; see {@link AgentJson}. */
final class OffersJson {
    private OffersJson() {}

    static JsonObject write(AgentOffers offers) {
        JsonObject json = new JsonObject();
        json.add("updates", JsonLists.array(offers.updates(), OffersJson::update));
        json.addProperty("damaged", offers.damaged());
        json.addProperty("complete", offers.complete());
        return json;
    }

    static AgentOffers read(JsonObject json) {
        return new AgentOffers(
                JsonLists.list(json, "updates", OffersJson::update),
                json.get("damaged").getAsInt(),
                json.get("complete").getAsBoolean());
    }

    private static JsonObject update(OfferedUpdate update) {
        JsonObject json = new JsonObject();
        json.addProperty("id", update.updateId());
        json.addProperty("title", update.title());
        json.addProperty("optional", update.optional());
        json.addProperty("downloaded", update.downloaded());
        update.driver().ifPresent(driver -> json.add("driver", driver(driver)));
        return json;
    }

    private static OfferedUpdate update(JsonObject json) {
        return new OfferedUpdate(
                json.get("id").getAsString(),
                json.get("title").getAsString(),
                json.get("optional").getAsBoolean(),
                json.get("downloaded").getAsBoolean(),
                json.has("driver") ? driver(json.getAsJsonObject("driver")) : null);
    }

    private static JsonObject driver(OfferedUpdate.Driver driver) {
        JsonObject json = new JsonObject();
        json.addProperty("model", driver.model());
        json.addProperty("provider", driver.provider());
        json.addProperty("class", driver.driverClass());
        json.addProperty("hardware", driver.hardwareId());
        json.addProperty("date", driver.date().toString());
        json.addProperty("problem", driver.problem());
        return json;
    }

    private static OfferedUpdate.Driver driver(JsonObject json) {
        return new OfferedUpdate.Driver(
                json.get("model").getAsString(),
                json.get("provider").getAsString(),
                json.get("class").getAsString(),
                json.get("hardware").getAsString(),
                LocalDate.parse(json.get("date").getAsString()),
                json.get("problem").getAsInt());
    }
}
