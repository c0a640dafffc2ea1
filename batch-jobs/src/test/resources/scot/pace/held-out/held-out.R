# Made-up children of one authority, the returns it sends of them, and what R makes of them: classes, percentages, positions, medians.
# Nothing here reads our code: clocks follow domain.md, estimates are those of the package survival (3.5-3, R 4.2.2).
#
#   Rscript held-out.R        writes the folders 2018-10-31, 2019-10-31, 2020-07-31, and clocks.csv and figures.csv beside itself

library(survival)
set.seed(20180801)
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
authority <- "S12000011"
sent <- as.Date(c("2018-10-31", "2019-10-31", "2020-07-31"))
last <- sent[3]
children <- 170

plus_months <- function(day, months) {
  first <- as.Date(format(day, "%Y-%m-01"))
  first <- do.call(c, lapply(first, function(one) seq(one, by = paste(months, "months"), length.out = 2)[2]))
  days <- as.integer(format(do.call(c, lapply(first, function(one) seq(one, by = "1 month", length.out = 2)[2])) - 1, "%d"))
  first + pmin(as.integer(format(day, "%d")), days) - 1
}
wait <- function(mean) floor(rexp(1, 1 / mean))
first_of <- function(...) { days <- c(...); days <- days[!is.na(days)]; if (length(days)) min(days) else as.Date(NA) }
token <- function() paste(c(sample(LETTERS, 1), sample(c(LETTERS, 0:9), 9, replace = TRUE)), collapse = "")

# ---- lives ---------------------------------------------------------------------------------------------------------------------
routes <- c("HOME", "KINSHIP_ORDER", "PO_FOSTER", "PO_KINSHIP", "POA", "ADOPTION", "LONG_TERM")
by_adm <- c("PO_FOSTER", "PO_KINSHIP", "POA", "ADOPTION")
episodes <- placements <- milestones <- NULL
reach <- function(child, milestone, day, plan = "", route = "", outcome = "")
  milestones <<- rbind(milestones, data.frame(child, milestone, reached = day, plan, route, outcome))

for (i in seq_len(children)) {
  child <- token()
  started <- as.Date("2018-03-01") + sample(0:870, 1)
  at_home <- if (runif(1) < 0.2) sample(20:150, 1) else 0
  away <- started + at_home
  ended <- if (runif(1) < 0.35) away + 1 + wait(350) else as.Date(NA)
  born <- as.Date(sprintf("%d-%02d-01", as.integer(format(started, "%Y")) - sample(1:12, 1), sample(1:12, 1)))
  episodes <- rbind(episodes, data.frame(child, sex = sample(c("F", "M"), 1), born, started, away, ended))
  if (at_home > 0) placements <- rbind(placements, data.frame(child, placement = 1, type = "AT_HOME", reason = "CSO", started, ended = away))
  placements <- rbind(placements, data.frame(child, placement = 1 + (at_home > 0), type = "FOSTER_AUTHORITY", reason = "CSO", started = away, ended))

  recommended <- away + wait(170)
  plans <- 1 + (runif(1) < 0.2)
  following <- recommended + 10 + wait(120)
  for (plan in seq_len(plans)) {
    until <- first_of(ended, if (plan < plans) following else NA)
    route <- sample(routes, 1, prob = c(3, 1, 3, 2, 2, 2, 1))
    reach(child, "RECOMMENDED", recommended, plan, route)
    if (route %in% by_adm) {
      decided <- recommended + wait(90)
      outcome <- sample(c("APPROVED", "NOT_APPROVED", "DEFERRED"), 1, prob = c(80, 10, 10))
      if (is.na(until) || decided <= until) reach(child, "DECIDED", decided, plan, "", outcome)
      if (outcome == "DEFERRED") {
        decided <- decided + 7 + wait(30)
        if (is.na(until) || decided <= until) reach(child, "DECIDED", decided, plan, "", "APPROVED")
      }
      lodged <- decided + wait(25)
      if (outcome != "NOT_APPROVED" && (is.na(until) || lodged <= until)) {
        reach(child, "LODGED", lodged, plan, route)
        court <- lodged + 20 + wait(120)
        if (is.na(until) || court <= until)
          reach(child, "COURT_DECIDED", court, plan, route, sample(c("GRANTED", "REFUSED"), 1, prob = c(9, 1)))
      }
    }
    recommended <- following
  }
}
milestones <- milestones[order(milestones$child, milestones$reached), ]
over <- episodes$ended[match(milestones$child, episodes$child)]
milestones <- milestones[is.na(over) | milestones$reached <= over, ]

# ---- returns -------------------------------------------------------------------------------------------------------------------
write <- function(rows, file) write.csv(rows, file, row.names = FALSE, quote = FALSE, na = "")
blank <- function(day, end) ifelse(is.na(day) | day > end, "", format(day))
for (end in as.list(sent)) {
  to <- file.path(folder, format(end))
  dir.create(to, showWarnings = FALSE)
  window <- plus_months(end, -12) + 1
  e <- episodes[episodes$started <= end & (is.na(episodes$ended) | episodes$ended >= window), ]
  e <- e[order(e$child), ]
  p <- placements[placements$child %in% e$child & placements$started <= end, ]
  p <- p[order(p$child, p$placement), ]
  m <- milestones[milestones$child %in% e$child & milestones$reached <= end, ]
  gone <- !is.na(e$ended) & e$ended <= end
  write(data.frame(specification = "1.0", authority, quarter_end = end, prepared_on = end + 10, episodes = nrow(e), placements = nrow(p),
                   milestones = nrow(m)), file.path(to, "return.csv"))
  write(data.frame(child = e$child, episode = 1, sex = e$sex, birth_month = format(e$born, "%Y-%m"), ethnic_group = "WHITE",
                   disability = "N", additional_support_needs = "N", started = e$started, ended = blank(e$ended, end),
                   destination = ifelse(gone, "HOME", ""), received_by = "", received_from = "", care_plan = "Y"),
        file.path(to, "episodes.csv"))
  write(data.frame(child = p$child, episode = 1, placement = p$placement, placement_type = p$type, legal_reason = p$reason,
                   started = p$started, ended = blank(p$ended, end), respite = "N"), file.path(to, "placements.csv"))
  write(data.frame(child = m$child, episode = 1, milestone = m$milestone, reached = m$reached, plan = m$plan, route = m$route,
                   outcome = m$outcome), file.path(to, "milestones.csv"))
}

# ---- clocks, as at the last day ------------------------------------------------------------------------------------------------
known <- milestones[milestones$reached <= last, ]
left <- function(child) { day <- episodes$ended[episodes$child == child]; if (!is.na(day) && day > last) as.Date(NA) else day }
clocks <- NULL
clock <- function(aim, child, plan, opened, due, closed, ended, apart = FALSE)
  clocks <<- rbind(clocks, data.frame(aim, child, plan, opened, due, closed, ended, apart))
for (i in seq_len(nrow(episodes))) {
  e <- episodes[i, ]
  if (e$started > last || e$away > last || (!is.na(e$ended) && e$ended < e$away)) next
  mine <- known[known$child == e$child, ]
  away <- mine[mine$milestone == "RECOMMENDED" & mine$route != "LONG_TERM" & mine$reached >= e$away, ]
  clock("aim-2", e$child, "", e$away, plus_months(e$away, 6), first_of(away$reached), left(e$child))
  for (plan in unique(mine$plan)) {
    of <- mine[mine$plan == plan, ]
    route <- of$route[of$milestone == "RECOMMENDED"]
    if (!(route %in% by_adm)) next
    over <- first_of(of$reached[of$outcome %in% c("NOT_APPROVED", "REFUSED")],
                     mine$reached[mine$milestone == "RECOMMENDED" & mine$plan > plan], left(e$child))
    recommended <- of$reached[of$milestone == "RECOMMENDED"]
    approved <- first_of(of$reached[of$outcome == "APPROVED"])
    if (!is.na(approved) && !is.na(over) && approved > over) approved <- as.Date(NA)
    clock("aim-3", e$child, plan, recommended, recommended + 98, approved, over)
    if (is.na(approved)) next
    lodged <- first_of(of$reached[of$milestone == "LODGED"])
    clock("aim-4", e$child, plan, approved, approved + 21, lodged, over, apart = route == "ADOPTION")
    if (route == "ADOPTION") clock("aim-4-adoption", e$child, plan, approved, approved + 21, lodged, over)
  }
}
clocks$class <- with(clocks, ifelse(!is.na(closed), ifelse(closed <= due, "MET", "LATE"),
                             ifelse(!is.na(ended), ifelse(ended <= due, "ENDED_BEFORE_DUE", "ENDED_AFTER_DUE"),
                             ifelse(due <= last, "OVERDUE", "PENDING"))))
write(clocks[order(clocks$aim, clocks$child, clocks$opened, clocks$plan), names(clocks) != "apart"], file.path(folder, "clocks.csv"))

# ---- figures -------------------------------------------------------------------------------------------------------------------
figures <- NULL
figure <- function(measure, aim, part, category, numerator = NA, denominator = NA, value = NA, lower = NA, upper = NA)
  figures <<- rbind(figures, data.frame(measure, aim, part, category, numerator, denominator, value, lower, upper))
up <- function(x, digits = 0) floor(x * 10^digits + 0.5 + 1e-9) / 10^digits
timed <- c("MET", "LATE", "ENDED_AFTER_DUE", "OVERDUE")
position <- c("aim-2" = 184, "aim-3" = 98, "aim-4" = 21, "aim-4-adoption" = 21)
for (aim in names(position)) {
  own <- clocks[clocks$aim == aim & !clocks$apart, ]
  due <- own[own$due >= as.Date("2019-08-01") & own$due <= last, ]
  met <- sum(due$class == "MET")
  all <- sum(due$class %in% timed)
  wilson <- suppressWarnings(prop.test(met, all, correct = FALSE)$conf.int)
  figure("s1-last-four-quarters", aim, "", "", met, all, up(100 * met / all, 1), up(100 * wilson[1], 1), up(100 * wilson[2], 1))
  for (one in c(timed, "ENDED_BEFORE_DUE")) figure("s1-classes-last-four-quarters", aim, "class", one, sum(due$class == one))
  figure("s1-classes-last-four-quarters", aim, "class", "PENDING", sum(own$class == "PENDING"))

  begun <- own[own$opened >= as.Date("2018-08-01"), ]
  reached <- !is.na(begun$closed)
  gone <- !reached & !is.na(begun$ended)
  day <- as.integer(ifelse(reached, begun$closed, ifelse(gone, begun$ended, last)) - as.integer(begun$opened))
  state <- factor(ifelse(reached, "reached", ifelse(gone, "left", "waiting")), c("waiting", "reached", "left"))
  # a wait that stops on its first day stops then: survfit takes no event on day 0, and half a day moves no other
  at <- summary(survfit(Surv(ifelse(day == 0, 0.5, day), state) ~ 1), times = position[[aim]], extend = TRUE)
  share <- setNames(as.vector(at$pstate), at$states)
  figure("s2-position", aim, "state", "reached", NA, nrow(begun), 100 * share[["reached"]])
  figure("s2-position", aim, "state", "left", NA, nrow(begun), 100 * share[["left"]])
  figure("s2-position", aim, "state", "waiting", NA, nrow(begun), 100 * share[["(s0)"]])
  half <- quantile(survfit(Surv(day, reached) ~ 1, conf.type = "log-log"), 0.5)
  figure("s3-median-wait", aim, "", "", nrow(begun), nrow(begun), up(half$quantile / 7), up(half$lower / 7), up(half$upper / 7))

  waiting <- own[own$class %in% c("PENDING", "OVERDUE"), ]
  overdue <- as.integer(last - waiting$due)
  figure("s4-still-waiting", aim, "", "", sum(overdue >= 0), nrow(waiting))
  bands <- c("NOT_YET_DUE", "UNDER_4_WEEKS", "4_TO_12_WEEKS", "12_TO_26_WEEKS", "26_TO_52_WEEKS", "52_WEEKS_OVER")
  counts <- table(cut(overdue, c(-Inf, 0, 28, 84, 182, 364, Inf), bands, right = FALSE))
  for (band in bands) figure("s4-waiting-bands", aim, "band", band, counts[[band]])
  figure("s4-median-overdue", aim, "", "", NA, sum(overdue >= 0), up(median(overdue[overdue >= 0] %/% 7)))
}
write(figures, file.path(folder, "figures.csv"))
