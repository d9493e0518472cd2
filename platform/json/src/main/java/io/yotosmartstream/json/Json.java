package io.yotosmartstream.json;

import io.yotosmartstream.time.Times;
import io.yotosmartstream.wire.Verbatim;
import io.yotosmartstream.wire.WireNames;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The mapper of the platform: times as {@link Times} writes them, enums in {@code lower-case}
 * unless they are {@link Verbatim}, unset values written as null, missing ones read as null.
 */
public final class Json {
  /** Unknown fields are an error: for what our own callers send. */
  public static final JsonMapper STRICT = mapper(true);

  /** Unknown fields are ignored: for what others send. */
  public static final JsonMapper LENIENT = mapper(false);

  private Json() {}

  /** How an enum constant looks in JSON. */
  public static String wireName(Enum<?> constant) {
    return WireNames.of(constant);
  }

  private static JsonMapper mapper(boolean failOnUnknown) {
    SimpleModule times =
        new SimpleModule()
            .addSerializer(Instant.class, new InstantSerializer())
            .addDeserializer(Instant.class, new InstantDeserializer());
    return JsonMapper.builder()
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, failOnUnknown)
        .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false)
        .annotationIntrospector(new EnumNames())
        .addModule(times)
        .build();
  }

  private static final class EnumNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config,
        AnnotatedClass annotatedClass,
        Enum<?>[] enumValues,
        String[] names) {
      for (int i = 0; i < enumValues.length; i++) {
        names[i] = wireName(enumValues[i]);
      }
      return names;
    }
  }

  private static final class InstantSerializer extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(Times.format(value));
    }
  }

  private static final class InstantDeserializer extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      return Times.parse(parser.getString());
    }
  }
}
