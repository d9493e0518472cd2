package io.yotosmartstream.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.wiring.FunctionsConfiguration;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.http.edge.BeanFunctions;
import io.yotosmartstream.http.edge.Edge;
import io.yotosmartstream.http.edge.RefreshCookies;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.pages.PageRules;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.util.function.Function;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * The main class that {@code FunctionInvoker} starts ({@code MAIN_CLASS}). {@code
 * SPRING_CLOUD_FUNCTION_DEFINITION} says which bean answers: {@code httpApi}, {@code servePage}, or
 * one of {@link EventFunctions}. The ports come from the adapters that lie beside it.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(ContextFunctionCatalogAutoConfiguration.class)
@Import({FunctionsConfiguration.class, EventFunctions.class})
public class LambdaApplication {

  /** Only for a look at the context outside of Lambda; the invoker does not call it. */
  public static void main(String[] args) {
    var unused = SpringApplication.run(LambdaApplication.class, args);
  }

  @Bean
  Platform platform() {
    return PlatformProvider.load(System.getenv());
  }

  @Bean
  ApiSettings apiSettings() {
    return ApiSettings.from(System.getenv());
  }

  @Bean
  Edge edge(
      ConfigurableListableBeanFactory beans, Callers callers, Table table, Platform platform) {
    boolean secure = !System.getenv().getOrDefault("PAGE_URL", "").startsWith("http://");
    return new Edge(
        Contract.load(),
        new BeanFunctions(beans),
        callers,
        table,
        platform.ids(),
        platform.clock(),
        new RefreshCookies(secure));
  }

  /** Every operation of the contract, behind API Gateway's HTTP API (payload format 2.0). */
  @Bean
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> httpApi(Edge edge) {
    return new HttpApi(edge);
  }

  /** The page, behind the default route of the same API. */
  @Bean
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> servePage(Platform platform) {
    String sources = System.getenv().getOrDefault("CONTENT_SOURCES", "");
    return new ServePage(new PageRules(platform.page(), sources), platform.ids());
  }

  /** The only bean that is made without being asked for. */
  @Bean
  @Lazy(false)
  Primer primer(ConfigurableListableBeanFactory beans) {
    return new Primer(beans, System.getenv());
  }
}
