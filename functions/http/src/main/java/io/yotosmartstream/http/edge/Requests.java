package io.yotosmartstream.http.edge;

import io.yotosmartstream.households.Caller;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.http.contract.Operation;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.outcomes.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the request record of a function: path, query and body fields by their names, and what only
 * the edge knows under the names {@code caller}, {@code sourceIp}, {@code ifMatch} and {@code
 * refreshToken}.
 */
final class Requests {
  static final String REFRESH_COOKIE = "yoto_refresh";

  private final Schemas schemas = new Schemas();

  /**
   * @throws Refusal of kind INVALID that lists everything that is wrong
   */
  Object make(Class<?> type, HttpCall call, Contract.Match match, @Nullable Caller caller) {
    Operation operation = match.operation();
    List<Refusal.Fault> faults = new ArrayList<>();
    ObjectNode parameters = parameters(call, match);
    call.query().keySet().stream()
        .filter(match.pathParameters()::containsKey)
        .forEach(
            name -> faults.add(new Refusal.Fault("parameters/" + name, "It is part of the path.")));
    faults.addAll(schemas.faults(operation.parameters(), parameters, "parameters"));
    faults.addAll(schemas.faults(operation.headers(), headers(call, operation), "headers"));
    ObjectNode body = body(call, operation, faults);
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return construct(type, call, parameters, body, caller);
  }

  /** Texts become numbers where the contract wants numbers; defaults are filled in. */
  private static ObjectNode parameters(HttpCall call, Contract.Match match) {
    ObjectNode values = Json.STRICT.createObjectNode();
    JsonNode properties = match.operation().parameters().path("properties");
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode otherwise = property.getValue().get("default");
      if (otherwise != null) {
        values.set(property.getKey(), otherwise);
      }
    }
    call.query()
        .forEach(
            (name, text) -> {
              boolean number = "integer".equals(properties.path(name).path("type").asString(""));
              if (number && text.matches("-?[0-9]{1,18}")) {
                values.put(name, Long.parseLong(text));
              } else {
                values.put(name, text);
              }
            });
    match.pathParameters().forEach(values::put);
    return values;
  }

  private static ObjectNode headers(HttpCall call, Operation operation) {
    ObjectNode values = Json.STRICT.createObjectNode();
    for (Map.Entry<String, JsonNode> property :
        operation.headers().path("properties").properties()) {
      String value = call.header(property.getKey());
      if (value != null) {
        values.put(property.getKey(), value);
      }
    }
    return values;
  }

  private ObjectNode body(HttpCall call, Operation operation, List<Refusal.Fault> faults) {
    ObjectNode nothing = Json.STRICT.createObjectNode();
    JsonNode schema = operation.body();
    if (schema == null || schema.isNull()) {
      return nothing;
    }
    String type = call.header("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      faults.add(new Refusal.Fault("headers/Content-Type", "It must be application/json."));
      return nothing;
    }
    JsonNode body;
    try {
      body = Json.STRICT.readTree(call.body());
    } catch (JacksonException e) {
      faults.add(new Refusal.Fault("", "The body is not JSON: " + place(e)));
      return nothing;
    }
    List<Refusal.Fault> wrong = schemas.faults(schema, body, "");
    faults.addAll(wrong);
    return body instanceof ObjectNode object && wrong.isEmpty() ? object : nothing;
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? "it cannot be read."
        : "look at line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ".";
  }

  private static Object construct(
      Class<?> type,
      HttpCall call,
      ObjectNode parameters,
      ObjectNode body,
      @Nullable Caller caller) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      types[i] = component.getType();
      arguments[i] =
          switch (component.getName()) {
            case "caller" -> caller;
            case "sourceIp" -> call.sourceIp();
            case "refreshToken" -> call.cookies().get(REFRESH_COOKIE);
            case "ifMatch" ->
                Long.parseLong(String.valueOf(call.header("If-Match")).replace("\"", ""));
            default -> value(component, parameters, body);
          };
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "The request does not fit " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
    }
  }

  private static @Nullable Object value(
      RecordComponent component, ObjectNode parameters, ObjectNode body) {
    JsonNode node =
        parameters.has(component.getName())
            ? parameters.get(component.getName())
            : body.get(component.getName());
    if (node == null || node.isNull()) {
      return null;
    }
    return Json.STRICT.convertValue(node, Json.STRICT.constructType(component.getGenericType()));
  }
}
