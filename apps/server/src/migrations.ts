/** The schema of the database, in steps; a step that was released is never changed, only followed by another. */
export const migrations: readonly string[] = [
  `
  create table campaigns (
    id bigint generated always as identity (start with 8231) primary key,
    token_hash text not null unique,
    name text not null,
    project_name text not null,
    bot_id text not null,
    status text not null check (status in ('planned', 'inProcess', 'paused', 'finished', 'deleted')),
    creation_date timestamptz not null,
    start_time timestamptz,
    end_time timestamptz,
    max_simultaneous_calls int
  );
  create sequence call_job_ids start with 1001;
  create table call_jobs (
    id bigint primary key,
    campaign_id bigint not null references campaigns,
    phone text not null,
    settings text not null,
    payload text,
    priority smallint not null check (priority between 1 and 5),
    created_at timestamptz not null,
    job_status text not null default 'planned',
    finished_at timestamptz
  );
  create index call_jobs_by_campaign on call_jobs (campaign_id, id);
  create table recent_additions (
    campaign_id bigint not null references campaigns,
    fingerprint text not null,
    call_job_id bigint not null,
    added_at timestamptz not null,
    primary key (campaign_id, fingerprint)
  );
  `,
  `
  create table first_answers (
    campaign_id bigint not null references campaigns,
    key text not null,
    fingerprint text not null,
    status smallint not null,
    media_type text,
    body text,
    answered_at timestamptz not null,
    primary key (campaign_id, key)
  );
  create index first_answers_by_age on first_answers (answered_at);
  `,
  `
  create index call_jobs_by_phone on call_jobs (campaign_id, phone);
  create index call_jobs_by_addition on call_jobs (campaign_id, created_at, id);
  drop index call_jobs_by_campaign;
  `,
];
