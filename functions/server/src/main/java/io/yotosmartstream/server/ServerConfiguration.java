package io.yotosmartstream.server;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.wiring.FunctionsConfiguration;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.http.edge.BeanFunctions;
import io.yotosmartstream.http.edge.Edge;
import io.yotosmartstream.http.edge.RefreshCookies;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.pages.PageFiles;
import io.yotosmartstream.pages.PageRules;
import io.yotosmartstream.platform.Platform;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The server's parts. Ports come from {@link LocalServices} or {@link ChosenPlatform}. */
@Configuration(proxyBeanMethods = false)
@Import(FunctionsConfiguration.class)
class ServerConfiguration {

  /**
   * By hand rather than by auto-configuration: there is little to configure, and it starts sooner.
   */
  @Bean
  TomcatServletWebServerFactory webServer(ServerSettings settings) throws UnknownHostException {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(settings.port());
    factory.setAddress(InetAddress.getByName(settings.host()));
    factory.setShutdown(Shutdown.GRACEFUL);
    factory.setRegisterDefaultServlet(false);
    factory.addProtocolHandlerCustomizers(
        handler -> handler.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
    return factory;
  }

  @Bean
  ApiSettings apiSettings(ServerSettings settings) {
    return ApiSettings.from(settings.environment());
  }

  @Bean
  Edge edge(
      ConfigurableListableBeanFactory beans,
      Callers callers,
      Table table,
      Platform platform,
      ServerSettings settings) {
    return new Edge(
        Contract.load(),
        new BeanFunctions(beans),
        callers,
        table,
        platform.ids(),
        platform.clock(),
        new RefreshCookies(settings.secureCookies()));
  }

  @Bean
  ServletRegistrationBean<ApiServlet> api(Edge edge, Platform platform) {
    return new ServletRegistrationBean<>(new ApiServlet(edge, platform.identity()), "/api/*");
  }

  @Bean
  ServletRegistrationBean<PageServlet> page(ServerSettings settings, Platform platform) {
    byte[] config = settings.pageConfig().getBytes(StandardCharsets.UTF_8);
    PageFiles files =
        path -> path.equals("config.json") ? Optional.of(config) : platform.page().find(path);
    PageRules rules = new PageRules(files, settings.contentSources());
    return new ServletRegistrationBean<>(new PageServlet(rules), "/");
  }
}
