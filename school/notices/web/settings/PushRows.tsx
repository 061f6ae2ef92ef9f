import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Row } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { deviceOf } from '#school/access/web/public.tsx'
import { noticesApi } from '../api.ts'
import { agreeHere, endHere, endpointHere, pushSupport } from '../this-browser.ts'
import { words } from '../words/settings.ts'
import { TrialButton } from './TrialButton.tsx'
import { Lines, useTrialNote, type WayProps } from './WaysPanel.tsx'

const hereKey = ['push', 'here']

/** Browsers that show notices: this one, if it can, and the others that agreed. */
export function PushRows({ ways, changing }: WayProps): ReactNode {
  const t = useWords(words)
  const here = useQuery({ queryKey: hereKey, queryFn: endpointHere })
  const trial = useTrialNote(ways, 'push')
  const { push } = ways
  if (push === null) return <Row title={t.channels.push} note={t.pushOff} />
  const isHere = push.devices.some(({ endpoint }) => endpoint === here.data)
  return (
    <>
      <PushRow ways={ways} changing={changing} isHere={isHere} publicKey={push.publicKey} trial={trial} />
      {push.devices.map((device) => (
        <DeviceRow
          key={device.id}
          device={device}
          isHere={device.endpoint === here.data}
          changing={changing}
        />
      ))}
    </>
  )
}

interface PushRowProps extends WayProps {
  isHere: boolean
  publicKey: string
  trial: string | null
}

function PushRow({ ways, changing, isHere, publicKey, trial }: PushRowProps): ReactNode {
  const t = useWords(words)
  const support = pushSupport()
  const { enrol, problem } = useEnrolling(publicKey, changing)
  const devices = ways.push?.devices ?? []
  const state = isHere ? t.pushHere : devices.length > 0 ? t.pushElsewhere : t.pushNone
  const note = problem ?? (isHere || support === 'ready' ? state : t[support])
  return (
    <Row
      title={t.channels.push}
      note={
        <div role={problem === null ? undefined : 'alert'}>
          <Lines lines={[note, trial]} />
        </div>
      }
      aside={
        <Group gap="xs">
          {!isHere && support === 'ready' && (
            <Button variant="default" size="xs" loading={enrol.isPending} onClick={() => enrol.mutate()}>
              {t.enrol}
            </Button>
          )}
          {devices.length > 0 && <TrialButton channel="push" changing={changing} />}
        </Group>
      }
    />
  )
}

/** Asks the person and the browser first; only an agreement is sent to the server. */
function useEnrolling(publicKey: string, changing: WayProps['changing']) {
  const t = useWords(words)
  const queries = useQueryClient()
  const [problem, say] = useState<string | null>(null)
  const enrol = useMutation({
    mutationFn: () => agreeHere(publicKey),
    onMutate: () => say(null),
    onError: () => say(t.pushFailed),
    onSuccess: (agreement) => {
      if (agreement === null) return say(t.refusedByPerson)
      void queries.invalidateQueries({ queryKey: hereKey })
      changing.mutate({ make: () => noticesApi.devices.enrol.call(agreement), text: t.enrolled })
    },
  })
  return { enrol, problem }
}

interface DeviceRowProps {
  device: { id: string; userAgent: string; addedAt: string }
  isHere: boolean
  changing: WayProps['changing']
}

function DeviceRow({ device, isHere, changing }: DeviceRowProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const queries = useQueryClient()
  const name = deviceOf(device.userAgent) ?? t.unknownDevice
  const withdraw = async () => {
    const left = await noticesApi.devices.withdraw.call({ deviceId: device.id })
    if (isHere) await endHere()
    void queries.invalidateQueries({ queryKey: hereKey })
    return left
  }
  return (
    <Row
      title={name}
      note={t.addedAt(formats.instant(device.addedAt))}
      aside={
        <Group gap="xs">
          {isHere && <Chip tone="board">{t.thisDevice}</Chip>}
          <Button
            variant="default"
            size="xs"
            aria-label={t.removeDevice(name)}
            onClick={() => changing.mutate({ make: withdraw, text: t.withdrawn })}
          >
            {t.remove}
          </Button>
        </Group>
      }
    />
  )
}
