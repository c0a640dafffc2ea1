package scot.pace.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what there is to do for who has come. */
@Controller
class Start {

    @GetMapping("/")
    String start() {
        return "start";
    }
}
